package nl.dossierkluis.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.vault.Generation;
import nl.dossierkluis.vault.cipher.SealBroken;
import org.junit.jupiter.api.Test;

/** Names, descriptions and indexes, as {@code docs/backup-format.md} has them. */
class BackupTextsTest {

  private static final Instant TIME = Instant.parse("2026-11-25T02:00:00Z");
  private static final String BLOB = "00112233445566778899aabbccddeeff";
  private static final Generation GENERATION =
      new Generation("20261125T020000Z", TIME, "0.1.0", 2, 800, 12_345);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aNameIsItsTime() {
    assertThat(BackupTime.name(TIME)).isEqualTo("20261125T020000Z");
    assertThat(BackupTime.parse("20261125T020000Z")).contains(TIME);
  }

  @Test
  void whatIsNoTimeIsNoName() {
    for (String name : List.of("", "20261125", "20261325T020000Z", "20261125T020000", "../x")) {
      assertThat(BackupTime.parse(name)).as(name).isEmpty();
    }
  }

  @Test
  void aTakenNameGivesTheNextSecond() {
    assertThat(BackupTime.free(TIME.plusMillis(300), List.of("20261125T020000Z")))
        .isEqualTo("20261125T020001Z");
  }

  @Test
  void aDescriptionIsReadAsItWasWritten() throws Exception {
    assertThat(About.parse(GENERATION.name(), About.bytes(GENERATION))).isEqualTo(GENERATION);
    assertThat(new String(About.bytes(GENERATION), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            dossierkluis generation 1
            made: 2026-11-25T02:00:00Z
            product: 0.1.0
            blobs: 2
            blob-bytes: 800
            database-bytes: 12345
            """);
  }

  @Test
  void anotherDescriptionIsRefused() {
    String good = new String(About.bytes(GENERATION), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "", good + " ", good.replace("1\n", "2\n"), good.replace("2026-11-25", "2026-99-25"))) {
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> About.parse("20261125T020000Z", bytes(bad)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> About.requireProduct("a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> About.requireProduct(""));
  }

  @Test
  void anIndexIsReadAsItWasWritten() throws Exception {
    byte[] about = About.bytes(GENERATION);
    GenerationIndex index = GenerationIndex.of(about, 12_345, Map.of(BLOB, 400L));
    assertThat(GenerationIndex.parse(index.bytes())).isEqualTo(index);
    assertThat(index.describes(about)).isTrue();
    assertThat(index.describes(bytes("another"))).isFalse();
    assertThat(index.blobBytes()).isEqualTo(400);
    assertThat(new String(index.bytes(), StandardCharsets.US_ASCII).lines().toList())
        .hasSize(4)
        .startsWith("dossierkluis index 1")
        .endsWith("blob " + BLOB + " 400");
  }

  @Test
  void anotherIndexIsRefused() {
    String good =
        new String(GenerationIndex.of(new byte[0], 1, Map.of()).bytes(), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            "",
            good.replace("index 1", "index 2"),
            good + "blob xyz 1\n",
            good.replace("database 1", "database"))) {
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> GenerationIndex.parse(bytes(bad)));
    }
  }
}
