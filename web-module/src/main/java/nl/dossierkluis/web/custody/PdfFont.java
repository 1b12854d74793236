package nl.dossierkluis.web.custody;

import java.nio.charset.Charset;

/**
 * Fonts that every PDF reader brings along (ISO 32000-1, 9.6.2.2), for the characters of Windows
 * code page 1252; others become question marks.
 */
enum PdfFont {
  TEXT("Helvetica"),
  HEADING("Helvetica-Bold"),
  CODE("Courier"),
  STRONG_CODE("Courier-Bold");

  static final Charset ENCODING = Charset.forName("windows-1252");

  /** Widths of Helvetica from the space on, in thousandths of the size; Adobe's font metrics. */
  private static final int[] HELVETICA = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int COURIER = 600;

  /** No letter beyond ASCII but the rarest ligatures is wider. */
  private static final int OTHER = 778;

  /** Bold letters are at most this much wider than the plain ones. */
  private static final double BOLD = 1.2;

  private final String name;

  PdfFont(String name) {
    this.name = name;
  }

  /** Its name in the file. */
  String fontName() {
    return name;
  }

  /** What words take up at most, in points. */
  double width(String words, double size) {
    return words.chars().map(this::width).sum() * size / 1000 * (this == HEADING ? BOLD : 1);
  }

  private int width(int character) {
    if (this == CODE || this == STRONG_CODE) {
      return COURIER;
    }
    int at = character - ' ';
    return at >= 0 && at < HELVETICA.length ? HELVETICA[at] : OTHER;
  }
}
