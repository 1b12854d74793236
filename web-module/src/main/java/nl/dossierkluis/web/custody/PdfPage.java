package nl.dossierkluis.web.custody;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A PDF of one A4 page with text on it (ISO 32000-1), written from top to bottom. It exists so that
 * no library that reads PDFs has to be in the server.
 */
final class PdfPage {

  private static final int WIDTH = 595;
  private static final int HEIGHT = 842;
  private static final int MARGIN = 60;

  private final StringBuilder content = new StringBuilder();
  private double y = HEIGHT - MARGIN;

  /** Writes words in as many lines as they need. */
  void paragraph(String words, PdfFont font, double size) {
    for (String line : lines(words, font, size, WIDTH - 2.0 * MARGIN)) {
      line(line, font, size);
    }
  }

  /** Writes one line. */
  void line(String words, PdfFont font, double size) {
    y -= size * 1.4;
    if (y < MARGIN) {
      throw new IllegalStateException("the page is full");
    }
    content.append(
        String.format(
            Locale.ROOT,
            "BT /%s %.1f Tf %d %.1f Td <%s> Tj ET%n",
            font.name(),
            size,
            MARGIN,
            y,
            HexFormat.of().formatHex(words.getBytes(PdfFont.ENCODING))));
  }

  void space(double points) {
    y -= points;
  }

  private static List<String> lines(String words, PdfFont font, double size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.width(longer, size) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** The file. */
  byte[] bytes(String title, Locale language) {
    List<String> objects = new ArrayList<>();
    objects.add(
        "<</Type/Catalog/Pages 2 0 R/Lang(%s)/ViewerPreferences<</DisplayDocTitle true>>>>"
            .formatted(language.toLanguageTag()));
    objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<<%s>>>>>>"
            .formatted(WIDTH, HEIGHT, fonts()));
    objects.add("<</Length %d>>stream\n%sendstream".formatted(content.length(), content));
    objects.add("<</Title<feff%s>>>".formatted(utf16(title)));
    return file(objects);
  }

  private static String fonts() {
    StringBuilder fonts = new StringBuilder();
    for (PdfFont font : PdfFont.values()) {
      fonts.append(
          "/%s<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
              .formatted(font.name(), font.fontName()));
    }
    return fonts.toString();
  }

  private static String utf16(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** All objects, the table of where they begin, and where the first and the title are. */
  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    write(out, "%PDF-1.4\n");
    for (int number = 1; number <= objects.size(); number++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      write(out, "%d 0 obj\n%s\nendobj\n".formatted(number, objects.get(number - 1)));
    }
    int tableAt = out.size();
    int count = objects.size() + 1;
    write(out, "xref\n0 %d\n%s".formatted(count, table));
    write(
        out,
        "trailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(count, objects.size(), tableAt));
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
