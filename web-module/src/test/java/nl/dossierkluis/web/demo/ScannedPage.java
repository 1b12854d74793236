package nl.dossierkluis.web.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a text as a scanner sees it: a little askew, a little dirty, no letters. */
final class ScannedPage {

  private static final int DPI = 150;
  private static final double ASKEW = Math.toRadians(0.8);
  private static final byte GLASS = (byte) 214;

  private ScannedPage() {}

  static byte[] asPng(DocumentText text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(scan(text), "png", bytes);
    return bytes.toByteArray();
  }

  static byte[] asPdf(DocumentText text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        PDRectangle paper = PDRectangle.A4;
        var image = JPEGFactory.createFromImage(document, scan(text), 0.6f, DPI);
        pen.drawImage(image, 0, 0, paper.getWidth(), paper.getHeight());
      }
      return PdfBytes.of(document, text);
    }
  }

  private static BufferedImage scan(DocumentText text) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFile.of(text))) {
      BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      BufferedImage scan = askew(paper);
      dirty(pixels(scan));
      return scan;
    }
  }

  private static BufferedImage askew(BufferedImage paper) {
    int width = paper.getWidth();
    int height = paper.getHeight();
    BufferedImage glass = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(pixels(glass), GLASS);
    Graphics2D pen = glass.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.rotate(ASKEW, width / 2.0, height / 2.0);
    pen.drawImage(paper, 0, 0, null);
    pen.dispose();
    return glass;
  }

  /** Greys the paper and darkens one dot in nine, more would only make the file larger. */
  private static void dirty(byte[] pixels) {
    Random dust = new Random(2026);
    for (int i = 0; i < pixels.length; i++) {
      int grey = (pixels[i] & 0xff) * 92 / 100 + 12;
      pixels[i] = (byte) (dust.nextInt(9) == 0 ? Math.max(0, grey - 10) : grey);
    }
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
