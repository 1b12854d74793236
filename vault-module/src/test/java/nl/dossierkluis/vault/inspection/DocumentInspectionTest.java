package nl.dossierkluis.vault.inspection;

import static nl.dossierkluis.vault.Observation.CONTENT_NAME_MISMATCH;
import static nl.dossierkluis.vault.Observation.NOT_INSPECTED;
import static nl.dossierkluis.vault.Observation.PASSWORD_PROTECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentInspectionTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";

  private final TestPool pool;

  DocumentInspectionTest(@TempDir Path scratch) {
    pool = TestPool.ordinary(scratch);
  }

  @AfterAll
  void close() {
    pool.close();
  }

  @Nested
  class OfWhatIsNotWhatItsNameSays {

    @Test
    void observesAProgramNamedAsPdf() {
      Inspection inspection = pool.inspect("cv.pdf", Samples.windowsProgram());
      assertThat(inspection.detectedType()).isEqualTo("application/x-msdownload");
      assertThat(inspection.observations()).containsExactly(CONTENT_NAME_MISMATCH);
    }

    @Test
    void observesAPictureNamedAsDocument() throws IOException {
      Inspection inspection = pool.inspect("cv.docx", Samples.picture("png"));
      assertThat(inspection.detectedType()).isEqualTo("image/png");
      assertThat(inspection.observations()).containsExactly(CONTENT_NAME_MISMATCH);
    }

    @Test
    void observesTextNamedAsPdf() {
      Inspection inspection = pool.inspect("cv.pdf", Samples.text(Samples.DUTCH));
      assertThat(inspection.detectedType()).isEqualTo("text/plain");
      assertThat(inspection.observations()).containsExactly(CONTENT_NAME_MISMATCH);
    }

    @Test
    void observesAnArchiveNamedAsDocument() throws IOException {
      byte[] zip = ArchiveSamples.zip("cv.txt", Samples.text(Samples.DUTCH));
      Inspection inspection = pool.inspect("cv.docx", zip);
      assertThat(inspection.detectedType()).isEqualTo("application/zip");
      assertThat(inspection.observations()).containsExactly(CONTENT_NAME_MISMATCH);
    }
  }

  @Nested
  class OfWhatOpensWithAPassword {

    @Test
    void observesItInAPdf() throws IOException {
      Inspection inspection = pool.inspect("cv.pdf", PdfSamples.encryptedPdf());
      assertThat(inspection.detectedType()).isEqualTo("application/pdf");
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
      assertThat(inspection.text()).isEmpty();
    }

    @Test
    void doesNotObserveItInAPdfThatOnlyForbidsChanges() throws IOException {
      Inspection inspection = pool.inspect("cv.pdf", PdfSamples.readOnlyPdf());
      assertThat(inspection.observations()).isEmpty();
      assertThat(inspection.text()).contains("Verslag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cv.docx", "uren.xlsx", "cv"})
    void observesItInAnOfficeDocumentAndNothingElse(String name)
        throws IOException, GeneralSecurityException {
      Inspection inspection = pool.inspect(name, OfficeSamples.encryptedDocx());
      assertThat(inspection.detectedType()).isEqualTo("application/x-tika-ooxml-protected");
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
    }

    @Test
    void observesBothInAnOfficeDocumentNamedAsPdf() throws IOException, GeneralSecurityException {
      Inspection inspection = pool.inspect("cv.pdf", OfficeSamples.encryptedDocx());
      assertThat(inspection.observations())
          .containsExactlyInAnyOrder(PASSWORD_PROTECTED, CONTENT_NAME_MISMATCH);
    }

    @Test
    void observesItInAnOldOfficeDocument() throws IOException {
      Inspection inspection = pool.inspect("uren.xls", OfficeSamples.encryptedXls());
      assertThat(inspection.detectedType()).isEqualTo("application/vnd.ms-excel");
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
    }

    @Test
    void observesItInAnOdt() throws IOException {
      Inspection inspection = pool.inspect("cv.odt", ArchiveSamples.encryptedOdt());
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
    }

    @Test
    void observesItInAnArchive() throws IOException {
      Inspection inspection = pool.inspect("alles.zip", ArchiveSamples.encryptedZip());
      assertThat(inspection.detectedType()).isEqualTo("application/zip");
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
    }

    @Test
    void observesItInAnAttachment() throws IOException {
      byte[] mail = Samples.mail(Samples.DUTCH, "cv.pdf", PdfSamples.encryptedPdf());
      Inspection inspection = pool.inspect("mail.eml", mail);
      assertThat(inspection.observations()).containsExactly(PASSWORD_PROTECTED);
      assertThat(inspection.text()).contains("afgelopen weken");
    }
  }

  @Nested
  class OfWhatIsDamaged {

    @Test
    void observesThatADocxIsCutShort() throws IOException {
      byte[] docx = OfficeSamples.docx(Samples.DUTCH);
      Inspection inspection = pool.inspect("cv.docx", Arrays.copyOf(docx, docx.length / 2));
      assertThat(inspection.detectedType()).isEqualTo(DOCX);
      assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
    }

    @Test
    void observesThatAPdfIsCutShort() throws IOException {
      byte[] pdf = PdfSamples.pdf(3, Samples.DUTCH);
      Inspection inspection = pool.inspect("cv.pdf", Arrays.copyOf(pdf, pdf.length / 2));
      assertThat(inspection.detectedType()).isEqualTo("application/pdf");
      assertThat(inspection.observations()).containsExactly(NOT_INSPECTED);
    }

    @Test
    void observesThatAnAttachmentIsCutShort() throws IOException {
      byte[] docx = OfficeSamples.docx(Samples.DUTCH);
      byte[] mail =
          Samples.mail("Hierbij mijn cv", "cv.docx", Arrays.copyOf(docx, docx.length / 2));
      assertThat(pool.inspect("mail.eml", mail).observations()).containsExactly(NOT_INSPECTED);
    }

    @Test
    void passesOverABrokenPictureInAMail() throws IOException {
      byte[] png = Samples.picture("png");
      byte[] mail = Samples.mail("Hierbij een foto", "ik.png", Arrays.copyOf(png, png.length / 2));
      assertThat(pool.inspect("mail.eml", mail).observations()).isEmpty();
    }
  }

  @Nested
  class OfWhatIsInOrder {

    @Test
    void readsADocx() throws IOException {
      Inspection inspection = pool.inspect("verslag.docx", OfficeSamples.docx(Samples.DUTCH));
      assertThat(inspection.detectedType()).isEqualTo(DOCX);
      assertThat(inspection.language()).hasValue("nl");
      assertThat(inspection.pages()).hasValue(2);
      assertThat(inspection.text()).contains("gesprek met de cliënt over de terugkeer");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void readsAPdf() throws IOException {
      Inspection inspection = pool.inspect("verslag.pdf", PdfSamples.pdf(3, Samples.DUTCH));
      assertThat(inspection.detectedType()).isEqualTo("application/pdf");
      assertThat(inspection.language()).hasValue("nl");
      assertThat(inspection.pages()).hasValue(3);
      assertThat(inspection.text()).containsPattern("(?s)(gesprek met de cliënt.*){3}");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void readsAnOdt() throws IOException {
      Inspection inspection = pool.inspect("verslag.odt", ArchiveSamples.odt(Samples.DUTCH));
      assertThat(inspection.detectedType()).isEqualTo("application/vnd.oasis.opendocument.text");
      assertThat(inspection.language()).hasValue("nl");
      assertThat(inspection.pages()).hasValue(4);
      assertThat(inspection.text()).contains("gesprek met de cliënt");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void readsAnRtf() {
      Inspection inspection = pool.inspect("report.rtf", Samples.rtf(Samples.ENGLISH));
      assertThat(inspection.detectedType()).isEqualTo("application/rtf");
      assertThat(inspection.language()).hasValue("en");
      assertThat(inspection.text()).contains("conversation with the client");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void readsASheet() throws IOException {
      Inspection inspection = pool.inspect("uren.xlsx", OfficeSamples.xlsx("drie sollicitaties"));
      assertThat(inspection.detectedType()).isEqualTo(OFFICE + "spreadsheetml.sheet");
      assertThat(inspection.text()).contains("drie sollicitaties");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void countsSlides() throws IOException {
      Inspection inspection = pool.inspect("test.pptx", OfficeSamples.pptx());
      assertThat(inspection.detectedType()).isEqualTo(OFFICE + "presentationml.presentation");
      assertThat(inspection.pages()).hasValue(2);
    }

    @Test
    void readsAMailWithItsAttachment() throws IOException {
      byte[] cv = OfficeSamples.docx("Rijbewijs B");
      Inspection inspection = pool.inspect("mail.eml", Samples.mail(Samples.DUTCH, "cv.docx", cv));
      assertThat(inspection.detectedType()).isEqualTo("message/rfc822");
      assertThat(inspection.language()).hasValue("nl");
      assertThat(inspection.text()).contains("afgelopen weken", "Rijbewijs B");
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void readsASignedMail() throws IOException, CMSException {
      byte[] mail = Samples.mail(Samples.DUTCH, "smime.p7s", Samples.detachedSignature());
      assertThat(pool.inspect("mail.eml", mail).observations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"foto.png, png, image/png", "foto.jpg, jpg, image/jpeg"})
    void countsAPictureAsOnePage(String name, String format, String type) throws IOException {
      Inspection inspection = pool.inspect(name, Samples.picture(format));
      assertThat(inspection.detectedType()).isEqualTo(type);
      assertThat(inspection.pages()).hasValue(1);
      assertThat(inspection.observations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notitie.txt", "notitie.xyzzy", "notitie"})
    void readsTextUnderAnyName(String name) {
      Inspection inspection = pool.inspect(name, Samples.text(Samples.DUTCH));
      assertThat(inspection.detectedType()).isEqualTo("text/plain");
      assertThat(inspection.language()).hasValue("nl");
      assertThat(inspection.pages()).isEmpty();
      assertThat(inspection.text().strip()).isEqualTo(Samples.DUTCH);
      assertThat(inspection.observations()).isEmpty();
    }

    @Test
    void tellsEnglishText() {
      assertThat(pool.inspect("note.txt", Samples.text(Samples.ENGLISH)).language()).hasValue("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leeg.txt", "leeg.pdf"})
    void hasNothingToSayAboutNothing(String name) {
      assertThat(pool.inspect(name, new byte[0]))
          .isEqualTo(Inspection.ofType(Inspection.UNKNOWN, Set.of()));
    }
  }
}
