package nl.dossierkluis.web.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A text as a PDF, its letters embedded and its words readable by machines. */
final class PdfFile implements DocumentWriter {

  private static final float GAP = 8;
  private static final Color BAR = new Color(0x3b8a91);

  private final PdfSheet sheet;
  private final Random hand;

  private PdfFile(PdfSheet sheet, DocumentText text) {
    this.sheet = sheet;
    this.hand = new Random(text.title().hashCode());
  }

  static byte[] of(DocumentText text) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfSheet sheet = new PdfSheet(document, PdfFont.in(document))) {
      text.writeTo(new PdfFile(sheet, text));
      sheet.foot(text.title());
      return PdfBytes.of(document, text);
    }
  }

  @Override
  public void title(String words) throws IOException {
    lines(words, 0, PdfStyle.TITLE);
    sheet.down(GAP);
  }

  @Override
  public void heading(String words) throws IOException {
    sheet.need(6 * PdfStyle.BODY.leading);
    sheet.down(GAP);
    lines(words, 0, PdfStyle.HEADING);
    sheet.down(GAP / 4);
  }

  @Override
  public void paragraph(String words) throws IOException {
    lines(words, 0, PdfStyle.BODY);
    sheet.down(GAP);
  }

  @Override
  public void bullets(List<String> items) throws IOException {
    for (String item : items) {
      sheet.need(PdfStyle.BODY.leading);
      sheet.write("•", 4, PdfStyle.BODY);
      lines(item, 16, PdfStyle.BODY);
    }
    sheet.down(GAP);
  }

  @Override
  public void address(List<String> lines) throws IOException {
    for (String line : lines) {
      lines(line, 0, PdfStyle.BODY);
    }
    sheet.down(GAP);
  }

  @Override
  public void table(TextTable table) throws IOException {
    new PdfTable(sheet, table).write();
    sheet.down(GAP);
  }

  @Override
  public void bars(List<Bar> bars) throws IOException {
    for (Bar bar : bars) {
      float length = bar.score() * 2.6f;
      sheet.need(22);
      sheet.box(140, 1, length, 13, BAR);
      sheet.write(bar.label(), 0, PdfStyle.BODY);
      sheet.write(Integer.toString(bar.score()), 148 + length, PdfStyle.BODY);
      sheet.down(22);
    }
    sheet.down(GAP);
  }

  @Override
  public void signature() throws IOException {
    sheet.need(44);
    float x = 4;
    float y = near(24);
    for (int i = 0; i < 4; i++) {
      float to = x + near(26);
      float down = near(20);
      sheet.stroke(x, y, to, near(-6), x, near(46), to, down);
      x = to;
      y = down;
    }
    sheet.down(44);
  }

  /** A number within ten of this one, another in each document. */
  private float near(float number) {
    return number + hand.nextFloat() * 20 - 10;
  }

  private void lines(String words, float x, PdfStyle style) throws IOException {
    for (String line : style.lines(words, sheet.font(), PdfSheet.WIDTH - x)) {
      sheet.need(style.leading);
      sheet.write(line, x, style);
      sheet.down(style.leading);
    }
  }
}
