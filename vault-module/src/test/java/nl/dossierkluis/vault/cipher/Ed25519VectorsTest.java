package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The signature of the JDK with which the checkpoints of a log are signed. JDK 17 takes one that
 * has further bytes behind it, so whoever verifies looks at the length first, as is done here.
 */
class Ed25519VectorsTest {

  private static final int SIGNATURE_LENGTH = 64;

  @Test
  void agreesWithWycheproof() throws Exception {
    List<Vectors.Case> vectors = Vectors.wycheproof("ed25519_test.json");
    int valid = 0;
    for (Vectors.Case vector : vectors) {
      assertThat(verifies(vector)).as(vector.toString()).isEqualTo(vector.valid());
      valid += vector.valid() ? 1 : 0;
    }
    assertThat(vectors).hasSize(151);
    assertThat(valid).isEqualTo(88);
  }

  private static boolean verifies(Vectors.Case vector) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519", "SunEC");
    signature.initVerify(publicKey(vector));
    signature.update(vector.bytes("msg"));
    byte[] signed = vector.bytes("sig");
    try {
      return signed.length == SIGNATURE_LENGTH && signature.verify(signed);
    } catch (SignatureException e) {
      return false; // what is no signature at all is refused so
    }
  }

  private static PublicKey publicKey(Vectors.Case vector) throws GeneralSecurityException {
    byte[] der = HexFormat.of().parseHex(vector.groupText("publicKeyDer"));
    return KeyFactory.getInstance("Ed25519", "SunEC").generatePublic(new X509EncodedKeySpec(der));
  }
}
