package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Reads a vault with nothing but {@code docs/vault-format.md} and the JDK. It shares no line with
 * the vault, so that a mistake in the one does not excuse the same mistake in the other. Ids are
 * hex here.
 */
final class IndependentReader {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] NONE = {};
  private static final int SEGMENT = 16_384;

  private final Path folder;

  IndependentReader(Path folder) {
    this.folder = folder;
  }

  /** Section 7. */
  byte[] rootKey() throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(folder.resolve("keys/root.key"));
    require(lines.get(0).equals("dossierkluis key file 1"), "first line");
    String custody = lines.get(1).substring("id: ".length());
    byte[] key = HEX.parseHex(lines.get(2).substring("key: ".length()));
    String checked = lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2) + "\n";
    String check = HEX.formatHex(sha256(checked.getBytes(UTF_8)), 0, 8);
    require(lines.get(3).equals("check: " + check), "check of the key file");
    byte[] entry = Files.readAllBytes(folder.resolve("keyring/root").resolve(custody));
    return unwrap(entry, 4, key, HEX.parseHex(custody), NONE, "root/key-file");
  }

  /** Section 7.3; Argon2 itself is Bouncy Castle's. */
  byte[] rootKeyByPassphrase(String normalised) throws IOException, GeneralSecurityException {
    byte[] entry = custody(1);
    ByteBuffer side = ByteBuffer.wrap(entry, 48, 27);
    require(side.get() == 1 && side.get() == 0x13, "kind and version");
    var cost =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(0x13)
            .withMemoryAsKB(side.getInt())
            .withIterations(side.getInt())
            .withParallelism(side.get());
    byte[] salt = new byte[16];
    side.get(salt);
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(cost.withSalt(salt).build());
    byte[] key = new byte[32];
    argon2.generateBytes(normalised.getBytes(UTF_8), key);
    return unwrapSided(entry, 27, key, "root/passphrase");
  }

  /** Section 7.4. */
  byte[] rootKeyByCode(String canonical) throws IOException, GeneralSecurityException {
    byte[] entry = custody(2);
    byte[] extracted =
        hmac("HmacSHA384", Arrays.copyOfRange(entry, 49, 65), canonical.getBytes(UTF_8));
    byte[] key = expand(extracted, "dk/v1/recovery-code".getBytes(UTF_8), 32);
    return unwrapSided(entry, 17, key, "root/recovery-code");
  }

  private byte[] custody(int kind) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("keyring/root"))) {
      for (Path entry : entries.toList()) {
        byte[] bytes = Files.readAllBytes(entry);
        if (bytes[5] == 5 && bytes[48] == kind) {
          require(
              entry.getFileName().toString().equals(HEX.formatHex(bytes, 6, 22)), "name of entry");
          return bytes;
        }
      }
    }
    throw new AssertionError("no custody of kind " + kind);
  }

  /** Section 7.2. */
  private static byte[] unwrapSided(byte[] entry, int sideLength, byte[] key, String purpose)
      throws GeneralSecurityException {
    require(entry.length == 184 + 2 + sideLength + 32, "length of an entry");
    byte[] outer = Arrays.copyOf(entry, 38);
    byte[] root = Arrays.copyOfRange(entry, 22, 38);
    require(Arrays.equals(outer, outer(5, Arrays.copyOfRange(entry, 6, 22), root)), "outer header");
    byte[] generation = Arrays.copyOfRange(entry, 38, 46);
    require(Arrays.equals(generation, u64(1)), "generation");
    require(ByteBuffer.wrap(entry).getShort(46) == sideLength, "length of side data");
    byte[] side = Arrays.copyOfRange(entry, 48, 48 + sideLength);
    byte[] aad =
        pae("dk/v1".getBytes(UTF_8), outer, NONE, purpose.getBytes(UTF_8), root, generation, side);
    int end = entry.length - 32;
    byte[] rootKey =
        open(Arrays.copyOfRange(entry, 48 + sideLength, end), subkey(key, "wrap"), aad);
    byte[] said = pae("dk/v1".getBytes(UTF_8), Arrays.copyOf(entry, end));
    byte[] check = hmac("HmacSHA256", subkey(rootKey, "custody"), said);
    require(Arrays.equals(check, Arrays.copyOfRange(entry, end, entry.length)), "check");
    return rootKey;
  }

  private byte[] keyEncryptionKey(String id, byte[] rootKey)
      throws IOException, GeneralSecurityException {
    byte[] entry = Files.readAllBytes(folder.resolve("keyring/kek").resolve(id));
    return unwrap(entry, 3, rootKey, Arrays.copyOfRange(entry, 6, 22), NONE, "kek");
  }

  /** Section 6. */
  byte[] containerKey(String id) throws IOException, GeneralSecurityException {
    return containerKey(id, rootKey());
  }

  byte[] containerKey(String id, byte[] rootKey) throws IOException, GeneralSecurityException {
    byte[] entry = Files.readAllBytes(divided("keyring/container", id));
    String wrapping = HEX.formatHex(entry, 6, 22);
    return unwrap(
        entry,
        3,
        keyEncryptionKey(wrapping, rootKey),
        HEX.parseHex(wrapping),
        HEX.parseHex(id),
        "container");
  }

  byte[] documentKey(String id, String heldBy) throws IOException, GeneralSecurityException {
    byte[] entry = Files.readAllBytes(divided("keyring/document", id));
    byte[] container = HEX.parseHex(heldBy);
    return unwrap(entry, 3, containerKey(heldBy), container, container, "document");
  }

  private static byte[] unwrap(
      byte[] entry, int type, byte[] key, byte[] keyId, byte[] container, String purpose)
      throws GeneralSecurityException {
    require(entry.length == 184, "length of an entry");
    byte[] outer = Arrays.copyOf(entry, 38);
    byte[] wrapped = Arrays.copyOfRange(entry, 22, 38);
    require(Arrays.equals(outer, outer(type, keyId, wrapped)), "outer header");
    byte[] generation = Arrays.copyOfRange(entry, 38, 46);
    byte[] aad =
        pae(
            "dk/v1".getBytes(UTF_8),
            outer,
            container,
            purpose.getBytes(UTF_8),
            wrapped,
            generation);
    return open(Arrays.copyOfRange(entry, 46, entry.length), subkey(key, "wrap"), aad);
  }

  /** Section 3. */
  byte[] blob(String id, String document, int version, String sealedIn, String heldBy, int length)
      throws IOException, GeneralSecurityException {
    byte[] file = Files.readAllBytes(divided("blobs", id));
    byte[] outer = outer(1, HEX.parseHex(document), HEX.parseHex(id));
    require(Arrays.equals(outer, Arrays.copyOf(file, 38)), "outer header");
    byte[] aad =
        pae(
            "dk/v1".getBytes(UTF_8),
            outer,
            HEX.parseHex(sealedIn),
            HEX.parseHex(document),
            u64(version),
            HEX.parseHex(id));
    byte[] subkey = subkey(documentKey(document, heldBy), "blob");
    byte[] padded = open(Arrays.copyOfRange(file, 38, file.length), subkey, aad);
    require(padded.length == padme(length), "padded length");
    require(allZero(padded, length), "padding");
    return Arrays.copyOf(padded, length);
  }

  /** Section 4. */
  byte[] record(
      String container, String table, String row, String group, long revision, byte[] sealed)
      throws IOException, GeneralSecurityException {
    byte[] place =
        sha256(
            pae(
                "dk/v1/place".getBytes(UTF_8),
                table.getBytes(UTF_8),
                row.getBytes(UTF_8),
                group.getBytes(UTF_8)));
    byte[] outer = outer(2, HEX.parseHex(container), Arrays.copyOf(place, 16));
    require(Arrays.equals(outer, Arrays.copyOf(sealed, 38)), "outer header");
    byte[] aad =
        pae(
            "dk/v1".getBytes(UTF_8),
            outer,
            HEX.parseHex(container),
            table.getBytes(UTF_8),
            row.getBytes(UTF_8),
            group.getBytes(UTF_8),
            u64(revision));
    byte[] subkey = subkey(containerKey(container), "record");
    byte[] padded = open(Arrays.copyOfRange(sealed, 38, sealed.length), subkey, aad);
    int length = ByteBuffer.wrap(padded).getInt();
    require(padded.length == padme(Math.max(256, 4 + length)), "padded length");
    require(allZero(padded, 4 + length), "padding");
    return Arrays.copyOfRange(padded, 4, 4 + length);
  }

  /** Section 5. */
  byte[] blindIndex(String container, String purpose, byte[] input)
      throws IOException, GeneralSecurityException {
    byte[] message = pae("dk/v1".getBytes(UTF_8), purpose.getBytes(UTF_8), input);
    return hmac("HmacSHA256", subkey(containerKey(container), "index"), message);
  }

  /** Section 8: the destroyed keys, as kind and id. */
  List<String> erased() throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(folder.resolve("keyring/erased.log"));
    for (String line : lines) {
      int space = line.lastIndexOf(' ');
      String check = HEX.formatHex(sha256(line.substring(0, space).getBytes(UTF_8)), 0, 4);
      require(line.substring(space + 1).equals(check), "check of " + line);
    }
    return lines.stream().map(line -> line.substring(0, line.indexOf(' ') + 33)).toList();
  }

  /** FLOE, from its header on. */
  private static byte[] open(byte[] sealed, byte[] key, byte[] aad)
      throws GeneralSecurityException {
    byte[] parameters = HEX.parseHex("00000000400000000020");
    require(Arrays.equals(parameters, Arrays.copyOf(sealed, 10)), "FLOE parameters");
    byte[] iv = Arrays.copyOfRange(sealed, 10, 42);
    byte[] tag = kdf(key, parameters, iv, "HEADER_TAG:".getBytes(UTF_8), aad, 32);
    require(MessageDigest.isEqual(tag, Arrays.copyOfRange(sealed, 42, 74)), "FLOE header tag");
    byte[] message = kdf(key, parameters, iv, "MESSAGE_KEY:".getBytes(UTF_8), aad, 48);
    ByteArrayOutputStream cleartext = new ByteArrayOutputStream();
    for (int at = 74, position = 0; at < sealed.length; at += SEGMENT, position++) {
      boolean last = at + SEGMENT >= sealed.length;
      int length = last ? sealed.length - at : SEGMENT;
      require(
          ByteBuffer.wrap(sealed).getInt(at) == (last ? length : -1),
          "mark of segment " + position);
      byte[] purpose = join("DEK:".getBytes(UTF_8), u64(position & -(1L << 20)));
      Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
      SecretKeySpec segmentKey =
          new SecretKeySpec(kdf(message, parameters, iv, purpose, aad, 32), "AES");
      gcm.init(Cipher.DECRYPT_MODE, segmentKey, new GCMParameterSpec(128, sealed, at + 4, 12));
      gcm.updateAAD(join(u64(position), new byte[] {(byte) (last ? 1 : 0)}));
      cleartext.writeBytes(gcm.doFinal(sealed, at + 16, length - 16));
    }
    return cleartext.toByteArray();
  }

  private static byte[] kdf(
      byte[] key, byte[] parameters, byte[] iv, byte[] purpose, byte[] aad, int length)
      throws GeneralSecurityException {
    return expand(key, join(parameters, iv, purpose, aad), length);
  }

  private static byte[] subkey(byte[] key, String purpose) throws GeneralSecurityException {
    return expand(key, ("dk/v1/" + purpose).getBytes(UTF_8), 32);
  }

  /** HKDF-Expand-SHA-384; nothing here needs more than its first block of 48 bytes. */
  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac("HmacSHA384", key, join(info, new byte[] {1})), length);
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] message)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key, algorithm));
    return mac.doFinal(message);
  }

  private static byte[] outer(int type, byte[] keyId, byte[] objectId) {
    return join(new byte[] {'D', 'K', 'L', 1, 1, (byte) type}, keyId, objectId);
  }

  private static byte[] pae(byte[]... pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(u64(pieces.length));
    Stream.of(pieces).forEach(piece -> joined.writeBytes(join(u64(piece.length), piece)));
    return joined.toByteArray();
  }

  private static long padme(long length) {
    if (length < 2) {
      return length;
    }
    long exponent = (long) Math.floor(Math.log(length) / Math.log(2) + 1e-9);
    long digits =
        exponent == 0 ? 1 : (long) Math.floor(Math.log(exponent) / Math.log(2) + 1e-9) + 1;
    long step = 1L << (exponent - digits);
    return (length + step - 1) / step * step;
  }

  private Path divided(String shelf, String id) {
    return folder.resolve(shelf).resolve(id.substring(0, 2)).resolve(id);
  }

  private static byte[] u64(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }

  private static byte[] join(byte[]... pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Stream.of(pieces).forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static boolean allZero(byte[] bytes, int from) {
    return Arrays.equals(
        bytes, from, bytes.length, new byte[bytes.length - from], 0, bytes.length - from);
  }

  private static byte[] sha256(byte[] input) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(input);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
