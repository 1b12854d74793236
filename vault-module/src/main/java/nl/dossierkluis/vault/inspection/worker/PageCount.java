package nl.dossierkluis.vault.inspection.worker;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.mime.MediaType;

/**
 * How many pages a content has: counted in a PDF, one for a picture, and as the document itself
 * tells in office formats, where pages exist on paper only.
 */
final class PageCount {
  // A TIFF, often a fax, holds any number of pictures.
  private static final MediaType TIFF = MediaType.image("tiff");

  private PageCount() {}

  /** The number of pages, at least 1, where there is one. */
  static OptionalInt of(MediaType type, Metadata metadata) {
    if (type.getType().equals("image") && !type.equals(TIFF)) {
      return OptionalInt.of(1);
    }
    return Stream.of(PagedText.N_PAGES, Office.SLIDE_COUNT, Office.PAGE_COUNT)
        .map(metadata::getInt)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .filter(pages -> pages > 0)
        .findFirst();
  }
}
