package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A kind of chunk in a text; its lines all begin with the kind's mark. */
enum Chunk {
  TITLE("# ", (lines, writer) -> writer.title(String.join(" ", lines))),
  HEADING("## ", (lines, writer) -> writer.heading(String.join(" ", lines))),
  BULLETS("- ", (lines, writer) -> writer.bullets(lines)),
  ADDRESS("> ", (lines, writer) -> writer.address(lines)),
  BARS("% ", (lines, writer) -> writer.bars(lines.stream().map(Bar::parse).toList())),
  TABLE("|", (lines, writer) -> writer.table(TextTable.parse(lines))),
  SIGNATURE("~", (lines, writer) -> writer.signature()),
  PARAGRAPH("", (lines, writer) -> writer.paragraph(String.join(" ", lines)));

  /** Method references only, so it holds nothing that could change. */
  @FunctionalInterface
  private interface Teller {
    void tell(List<String> lines, DocumentWriter writer) throws IOException;
  }

  private final String mark;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Teller teller;

  Chunk(String mark, Teller teller) {
    this.mark = mark;
    this.teller = teller;
  }

  static void write(List<String> lines, DocumentWriter writer) throws IOException {
    Chunk kind = kindOf(lines.get(0));
    kind.teller.tell(lines.stream().map(kind::withoutMark).toList(), writer);
  }

  private static Chunk kindOf(String line) {
    return Arrays.stream(values())
        .filter(kind -> line.startsWith(kind.mark))
        .findFirst()
        .orElseThrow();
  }

  private String withoutMark(String line) {
    if (kindOf(line) != this) {
      throw new IllegalArgumentException("Among lines with '" + mark + "': " + line);
    }
    return line.substring(mark.length());
  }
}
