package nl.dossierkluis.vault.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRuleTest {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final NameRule rule = new NameRule();

  @ParameterizedTest
  @CsvSource({
    "cv.pdf,        application/x-msdownload",
    "cv.pdf,        text/plain",
    "cv.PDF,        text/plain",
    "'cv.pdf ',     text/plain",
    "cv.pdf,        application/octet-stream",
    "cv.docx,       image/png",
    "cv.docx,       application/pdf",
    "cv.docx,       application/zip",
    "cv.odt,        application/zip",
    "cv.docx,       application/vnd.ms-word.document.macroenabled.12",
    "cv.doc,        application/rtf",
    "cv.txt,        application/pdf",
    "cv.pdf,        application/x-tika-ooxml-protected",
    "foto.jpg,      image/png",
    "foto.jpg,      application/octet-stream",
    "foto.heic,     image/jpeg",
    "foto.heic,     video/mp4",
    "film.mp4,      image/heic",
    "gesprek.mp3,   video/mp4",
    "factuur.xml,   application/pdf",
    "mail.eml,      application/pdf",
    "mail.msg,      application/zip",
  })
  void isBrokenBy(String name, String content) throws IOException {
    assertThat(rule.isBroken(name, MediaType.parse(content), true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "cv.pdf,        application/pdf",
    "cv.Pdf,        application/pdf",
    "cv.oud.pdf,    application/pdf",
    "cv,            application/pdf",
    "'',            application/pdf",
    ".pdf,          application/pdf",
    "cv.xyzzy,      application/x-msdownload",
    "pdf.,          text/plain",
    "cv.docx, " + DOCX,
    "cv.zip,  " + DOCX,
    "cv.docx,       application/x-tika-ooxml-protected",
    "cv.doc,        application/x-tika-ole-drm-encrypted",
    "cv.doc,        application/msword",
    "cv.doc,        application/x-tika-msoffice",
    "mail.msg,      application/vnd.ms-outlook",
    "mail.eml,      message/rfc822",
    "mail.eml,      application/mbox",
    "mail.eml,      text/plain",
    "mail.eml,      application/octet-stream",
    "lijst.csv,     text/plain",
    "lijst.csv,     text/csv",
    "notitie.txt,   text/html",
    "notitie.txt,   application/octet-stream",
    "notitie.md,    text/plain",
    "pagina.html,   application/xhtml+xml",
    "pagina.htm,    text/html",
    "factuur.xml,   application/xml",
    "factuur.xml,   image/svg+xml",
    "factuur.ubl,   application/xml",
    "brief.rtf,     text/rtf",
    "foto.jpeg,     image/jpeg",
    "foto.jpg,      image/jpeg",
    "foto.heic,     image/heif",
    "foto.heif,     image/heic",
    "gesprek.m4a,   audio/mp4",
    "gesprek.m4a,   audio/x-m4a",
    "gesprek.m4a,   video/mp4",
    "gesprek.m4a,   video/3gpp",
    "gesprek.m4a,   application/mp4",
    "film.mp4,      video/quicktime",
    "film.mov,      video/mp4",
    "gesprek.ogg,   audio/opus",
    "gesprek.wav,   audio/x-wav",
    "film.webm,     video/x-matroska",
  })
  void isKeptBy(String name, String content) throws IOException {
    assertThat(rule.isBroken(name, MediaType.parse(content), true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cv.docx,       application/zip, false",
    "cv.pdf,        application/zip, true",
  })
  void doesNotAskADamagedContainerForWhatItCannotShow(String name, String content, boolean broken)
      throws IOException {
    assertThat(rule.isBroken(name, MediaType.parse(content), false)).isEqualTo(broken);
  }
}
