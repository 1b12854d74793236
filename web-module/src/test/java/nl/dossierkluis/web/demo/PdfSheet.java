package nl.dossierkluis.web.demo;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 paper with a pen on it: goes down as it writes, and takes a new page where one is full. */
final class PdfSheet implements Closeable {

  static final float MARGIN = 66;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream pen;
  private float y;

  PdfSheet(PDDocument document, PDFont font) throws IOException {
    this.document = document;
    this.font = font;
    this.pen = newPage();
  }

  PDFont font() {
    return font;
  }

  /** Goes to a new page unless this much room is left. */
  void need(float height) throws IOException {
    if (y - height < MARGIN) {
      pen.close();
      pen = newPage();
    }
  }

  void down(float points) {
    y -= points;
  }

  /** Writes one line beside the pen, which stays at this height. */
  void write(String line, float x, PdfStyle style) throws IOException {
    write(pen, line, x, y - style.size, style);
  }

  /** Fills a box whose top is this far under the pen. */
  void box(float x, float under, float width, float height, Color color) throws IOException {
    pen.setNonStrokingColor(color);
    pen.addRect(MARGIN + x, y - under - height, width, height);
    pen.fill();
  }

  /** Draws a curve through two turning points, as a hand would; coordinates from the pen. */
  void stroke(float... points) throws IOException {
    float x = MARGIN;
    pen.setStrokingColor(new Color(0x1d3f8a));
    pen.setLineWidth(1.3f);
    pen.moveTo(x + points[0], y - points[1]);
    pen.curveTo(
        x + points[2], y - points[3], x + points[4], y - points[5], x + points[6], y - points[7]);
    pen.stroke();
  }

  /** Closes the last page and, where there are several, numbers them all. */
  void foot(String words) throws IOException {
    pen.close();
    int pages = document.getNumberOfPages();
    for (int i = 0; pages > 1 && i < pages; i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(
              document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        String line = words + ", pagina " + (i + 1) + " van " + pages;
        write(foot, line, 0, MARGIN / 2, PdfStyle.FOOT);
      }
    }
  }

  @Override
  public void close() throws IOException {
    pen.close();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  /** Bold is the same letters with a thin edge: the one font at hand has no bold. */
  private void write(PDPageContentStream to, String line, float x, float base, PdfStyle style)
      throws IOException {
    to.setNonStrokingColor(style.color);
    to.setStrokingColor(style.color);
    to.setLineWidth(style.size / 32);
    to.beginText();
    to.setRenderingMode(style.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    to.setFont(font, style.size);
    to.newLineAtOffset(MARGIN + x, base);
    to.showText(line);
    to.endText();
  }
}
