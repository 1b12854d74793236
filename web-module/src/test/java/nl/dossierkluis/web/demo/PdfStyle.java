package nl.dossierkluis.web.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** How large and dark words stand on a page; sizes in points. */
enum PdfStyle {
  TITLE(20, 28, true, new Color(0x0d5c63)),
  HEADING(12.5f, 19, true, new Color(0x0d5c63)),
  BODY(10.5f, 15, false, new Color(0x1c2733)),
  CELL(9.5f, 13, false, new Color(0x1c2733)),
  CELL_NAME(9.5f, 13, true, new Color(0x1c2733)),
  FOOT(8, 10, false, new Color(0x4a5866));

  final float size;
  final float leading;
  final boolean bold;
  final Color color;

  PdfStyle(float size, float leading, boolean bold, Color color) {
    this.size = size;
    this.leading = leading;
    this.bold = bold;
    this.color = color;
  }

  /** The words in lines no wider than this; a longer word stands alone. */
  List<String> lines(String words, PDFont font, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) * size / 1000 > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
