package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssociatedDataTest {

  private static final ObjectId A = ObjectId.ofHex("aa".repeat(16));
  private static final ObjectId B = ObjectId.ofHex("bb".repeat(16));
  private static final ObjectId C = ObjectId.ofHex("cc".repeat(16));
  private static final OuterHeader RECORD = new OuterHeader(ObjectType.RECORD, A, B);
  private static final OuterHeader BLOB = new OuterHeader(ObjectType.BLOB, A, B);
  private static final OuterHeader WRAP = new OuterHeader(ObjectType.WRAP, A, B);

  @Test
  void isLaidOutAsTheFormatSays() {
    assertThat(HexFormat.of().formatHex(AssociatedData.record(RECORD, A, "t", "r", "gg", 5)))
        .isEqualTo(
            piece("0000000000000007", "")
                + piece("0000000000000005", text("dk/v1"))
                + piece("0000000000000026", HexFormat.of().formatHex(RECORD.bytes()))
                + piece("0000000000000010", A.hex())
                + piece("0000000000000001", text("t"))
                + piece("0000000000000001", text("r"))
                + piece("0000000000000002", text("gg"))
                + piece("0000000000000008", "0000000000000005"));
    assertThat(HexFormat.of().formatHex(AssociatedData.blob(BLOB, C, 3)))
        .isEqualTo(
            piece("0000000000000006", "")
                + piece("0000000000000005", text("dk/v1"))
                + piece("0000000000000026", HexFormat.of().formatHex(BLOB.bytes()))
                + piece("0000000000000010", C.hex())
                + piece("0000000000000010", A.hex())
                + piece("0000000000000008", "0000000000000003")
                + piece("0000000000000010", B.hex()));
    assertThat(HexFormat.of().formatHex(AssociatedData.wrap(WRAP, Optional.empty(), "kek", 1)))
        .isEqualTo(
            piece("0000000000000006", "")
                + piece("0000000000000005", text("dk/v1"))
                + piece("0000000000000026", HexFormat.of().formatHex(WRAP.bytes()))
                + piece("0000000000000000", "")
                + piece("0000000000000003", text("kek"))
                + piece("0000000000000010", B.hex())
                + piece("0000000000000008", "0000000000000001"));
  }

  @Test
  void changesWithEachFieldAlone() {
    List<byte[]> all =
        Stream.of(
                AssociatedData.record(RECORD, A, "t", "r", "g", 5),
                AssociatedData.record(
                    new OuterHeader(ObjectType.RECORD, C, B), A, "t", "r", "g", 5),
                AssociatedData.record(
                    new OuterHeader(ObjectType.RECORD, A, C), A, "t", "r", "g", 5),
                AssociatedData.record(new OuterHeader(ObjectType.WRAP, A, B), A, "t", "r", "g", 5),
                AssociatedData.record(RECORD, C, "t", "r", "g", 5),
                AssociatedData.record(RECORD, A, "u", "r", "g", 5),
                AssociatedData.record(RECORD, A, "t", "s", "g", 5),
                AssociatedData.record(RECORD, A, "t", "r", "h", 5),
                AssociatedData.record(RECORD, A, "t", "r", "g", 6),
                AssociatedData.record(RECORD, A, "tr", "", "g", 5),
                AssociatedData.blob(BLOB, C, 1),
                AssociatedData.blob(BLOB, A, 1),
                AssociatedData.blob(BLOB, C, 2),
                AssociatedData.wrap(WRAP, Optional.of(A), "container", 1),
                AssociatedData.wrap(WRAP, Optional.of(B), "container", 1),
                AssociatedData.wrap(WRAP, Optional.empty(), "container", 1),
                AssociatedData.wrap(WRAP, Optional.of(A), "document", 1),
                AssociatedData.wrap(WRAP, Optional.of(A), "container", 2))
            .toList();
    assertThat(all).extracting(HexFormat.of()::formatHex).doesNotHaveDuplicates();
  }

  /** printf '\0…\4' and so on, piped into sha256sum: PAE of dk/v1/place, t, r, g. */
  @Test
  void namesAPlaceByItsDigest() {
    assertThat(AssociatedData.place("t", "r", "g").hex())
        .isEqualTo("30a6659891718f7ada7e1101fc666bd2");
    assertThat(
            List.of(
                AssociatedData.place("t", "r", "g"),
                AssociatedData.place("tr", "", "g"),
                AssociatedData.place("t", "rg", "")))
        .doesNotHaveDuplicates();
  }

  private static String piece(String length, String hex) {
    return length + hex;
  }

  private static String text(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
