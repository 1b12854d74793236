package nl.dossierkluis.documents;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The kinds of file that types of document accept, by content. */
final class MediaTypes {

  static final Set<String> PDF = Set.of("application/pdf");

  static final Set<String> TEXT_DOCUMENT =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/msword",
          "application/vnd.oasis.opendocument.text",
          "application/rtf",
          "text/plain");

  static final Set<String> IMAGE =
      Set.of("image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic", "image/heif");

  static final Set<String> SPREADSHEET =
      Set.of(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.ms-excel",
          "application/vnd.oasis.opendocument.spreadsheet",
          "text/csv",
          // What is only text by its content; the name says that it is a table.
          "text/plain");

  static final Set<String> MAIL = Set.of("message/rfc822", "application/vnd.ms-outlook");

  static final Set<String> RECORDED =
      Set.of(
          "audio/mpeg",
          "audio/mp4",
          "audio/x-wav",
          "audio/vnd.wave",
          "audio/ogg",
          "audio/x-m4a",
          "audio/vorbis",
          "audio/opus",
          "video/mp4",
          "video/quicktime",
          "video/x-m4v",
          "video/webm",
          "application/mp4");

  /**
   * What inspection says when it cannot see what a file is: nothing known, or behind a password.
   */
  static final Set<String> UNSEEN =
      Set.of("application/octet-stream", "application/x-tika-ooxml-protected");

  static final Set<String> XML_INVOICE = Set.of("application/xml");

  static final Set<String> CHAT = Set.of("application/zip");

  private MediaTypes() {}

  @SafeVarargs
  static Set<String> union(Set<String>... sets) {
    Set<String> all = new LinkedHashSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Collections.unmodifiableSet(all);
  }
}
