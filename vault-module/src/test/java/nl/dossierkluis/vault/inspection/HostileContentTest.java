package nl.dossierkluis.vault.inspection;

import static nl.dossierkluis.vault.Observation.NOT_INSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.dossierkluis.vault.Inspection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class HostileContentTest {
  private static final String LAUGHS =
      """
      <?xml version="1.0"?>
      <!DOCTYPE a [<!ENTITY a0 "ha"><!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;">
      <!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;">
      <!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">
      <!ENTITY a4 "&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;">
      <!ENTITY a5 "&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;">
      <!ENTITY a6 "&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;">]>
      <a>&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;</a>
      """;

  private final Path scratch;
  private final TestPool pool;

  HostileContentTest(@TempDir Path scratch) {
    this.scratch = scratch;
    this.pool = TestPool.misbehaving(scratch);
  }

  @AfterAll
  void close() {
    pool.close();
    assertThat(scratch).isEmptyDirectory();
  }

  @AfterEach
  void theNextJobWorksAndNothingIsLeftOfThisOne() throws IOException {
    Inspection next = pool.inspect("verslag.docx", OfficeSamples.docx(Samples.DUTCH));
    assertThat(next.observations()).isEmpty();
    assertThat(next.text()).contains("gesprek met de cliënt");
    assertThat(pool.temporaryFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<hang millis='60000' heavy='true' pulse_millis='10' interruptible='false'/>",
        "<oom/>",
        "<system_exit/>",
        "<throw class='java.lang.StackOverflowError'>diep</throw>",
        "<throw class='java.lang.NoClassDefFoundError'>weg</throw>",
        "<throw class='java.lang.NullPointerException'>niets</throw>",
        "<throw class='java.lang.OutOfMemoryError'>vol</throw>",
        "<throw class='java.io.IOException'>stuk</throw>",
      })
  void isNotInspectedIfItsParserFails(String deed) {
    Inspection inspection = pool.inspect("mock.xml", mock(deed));
    assertThat(inspection.detectedType()).isEqualTo("application/mock+xml");
    assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "flood", "fill", "forge"})
  void isNotInspectedIfItTakesTheWorkerOver(String deed) {
    Inspection inspection = pool.inspect("x", MisbehavingParser.document(deed));
    assertThat(inspection.detectedType()).isEqualTo("application/x-misbehaving");
    assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
  }

  @Test
  void doesNotKeepTheWorkerLongerThanItsTime() {
    long start = System.nanoTime();
    pool.inspect("mock.xml", mock("<hang millis='60000' heavy='false' interruptible='false'/>"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<print_out>rommel</print_out>", "<print_err>rommel</print_err>"})
  void disturbsNobodyByPrinting(String deed) {
    Inspection inspection = pool.inspect("mock.xml", mock(deed + "<write>tekst</write>"));
    assertThat(inspection.observations()).isEmpty();
    assertThat(inspection.text()).contains("tekst");
  }

  @Test
  void disturbsNobodyByEndlessComplaints() {
    Inspection inspection = pool.inspect("x", MisbehavingParser.document("complain"));
    assertThat(inspection.text()).contains("written");
  }

  @Test
  void leavesNoFileBehindThatItsParserForgot() throws IOException {
    Inspection inspection = pool.inspect("x", MisbehavingParser.document("litter"));
    assertThat(inspection.text()).contains("written");
    assertThat(pool.temporaryFiles()).isEmpty();
  }

  @Test
  void writesNowhereButIntoTheFolderOfItsWorker() {
    String properties = pool.inspect("x", MisbehavingParser.document("properties")).text();
    assertThat(properties)
        .contains("java.io.tmpdir=" + scratch, "user.home=" + scratch, "user.dir=" + scratch);
  }

  @Test
  void findsNothingInTheEnvironment() {
    assertThat(pool.inspect("x", MisbehavingParser.document("environment")).text().strip())
        .matches("\\{(PWD=" + scratch + "/[a-z0-9-]+, )?LC_ALL=C.UTF-8}");
  }

  @Test
  void seesNoOtherFileWhereTheSystemCanHideThem(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hoofdsleutel");
    Inspection inspection = pool.inspect("x", MisbehavingParser.document("read " + secret));
    assertThat(inspection.text().strip())
        .isEqualTo(pool.confinement() == Confinement.BUBBLEWRAP ? "" : "hoofdsleutel");
  }

  @Test
  void reachesNoNetworkWhereTheSystemCanForbidIt() throws IOException {
    assertThat(connects(pool)).isEqualTo(pool.confinement() == Confinement.NONE);
  }

  @Test
  void isHeldBackFromTheNetworkByNothingElse(@TempDir Path noTools) throws IOException {
    try (TestPool plain = TestPool.confinedBy(noTools, noTools.resolve("scratch"))) {
      assertThat(connects(plain)).isTrue();
    }
  }

  private static boolean connects(TestPool pool) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String deed = "connect " + listener.getLocalPort();
      return pool.inspect("x", MisbehavingParser.document(deed)).text().strip().equals("connected");
    }
  }

  @Test
  void endsWithTheTextItIsAllowed() {
    Inspection inspection = pool.inspect("lang.txt", Samples.text(Samples.DUTCH.repeat(2_000)));
    assertThat(inspection.text()).hasSize(100_000);
    assertThat(inspection.language()).hasValue("nl");
    assertThat(inspection.observations()).isEmpty();
  }

  @Test
  void doesNotUnpackASheetWithoutEnd() throws IOException {
    Inspection inspection = pool.inspect("uren.xlsx", ArchiveSamples.xlsxBomb(200));
    assertThat(inspection.detectedType()).endsWith("spreadsheetml.sheet");
    assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
  }

  @Test
  void isNotUnpackedWithoutEnd() throws IOException {
    Inspection shallow = pool.inspect("alles.zip", ArchiveSamples.nested(5));
    assertThat(shallow.text()).contains("de kern");
    assertThat(shallow.observations()).isEmpty();
    Inspection deep = pool.inspect("alles.zip", ArchiveSamples.nested(30));
    assertThat(deep.text()).doesNotContain("de kern");
    assertThat(deep.observations()).containsExactly(NOT_INSPECTED);
  }

  @Test
  void doesNotMultiplyItsEntities() {
    Inspection inspection = pool.inspect("factuur.xml", Samples.text(LAUGHS));
    assertThat(inspection.text().length()).isLessThan(1_000);
    assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
  }

  @Test
  void readsNoOtherFile(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hoofdsleutel");
    String xml =
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY f SYSTEM '%s'>]><a>begin &f; eind</a>"
            .formatted(secret.toUri());
    Inspection inspection = pool.inspect("factuur.xml", Samples.text(xml));
    assertThat(inspection.detectedType()).isEqualTo("application/xml");
    assertThat(inspection.text()).contains("begin").doesNotContain("hoofdsleutel");
  }

  private static byte[] mock(String deed) {
    return Samples.text("<?xml version='1.0'?><mock>" + deed + "</mock>");
  }
}
