package nl.dossierkluis.web.custody;

import java.util.List;
import java.util.Locale;
import nl.dossierkluis.custody.KitView;
import nl.dossierkluis.web.faces.Bundle;

/** A recovery kit on one sheet of paper: the code, what it is for, and how to use it. */
final class KitPdf {

  private static final int PER_LINE = 4;
  private static final double TITLE = 20;
  private static final double HEADING = 12.5;
  private static final double TEXT = 10.5;
  private static final double CODE = 15;

  private static final List<String> COMMANDS =
      List.of(
          "./dossierkluis start --data MAP",
          "./dossierkluis recovery-kit verify --data MAP",
          "./dossierkluis custody make-key-file --data MAP --unlock recovery-code");

  private final PdfPage page = new PdfPage();
  private final Bundle words;

  private KitPdf(Bundle words) {
    this.words = words;
  }

  /**
   * The sheet.
   *
   * @param madeAt when the kit was made, in words
   */
  static byte[] of(KitView kit, String madeAt, Locale language) {
    Bundle words = Bundle.in(language);
    KitPdf pdf = new KitPdf(words);
    pdf.head(kit, madeAt);
    pdf.code(kit.groups());
    pdf.use();
    return pdf.page.bytes(words.sentence("custody.pdf.title"), language);
  }

  private void head(KitView kit, String madeAt) {
    page.paragraph(words.sentence("custody.pdf.title"), PdfFont.HEADING, TITLE);
    page.space(TEXT);
    kit.practice().ifPresent(name -> page.paragraph(name, PdfFont.TEXT, HEADING));
    page.paragraph(words.sentence("custody.pdf.made", madeAt), PdfFont.TEXT, TEXT);
    page.paragraph(words.sentence("custody.pdf.number", kit.number()), PdfFont.TEXT, TEXT);
    page.space(TEXT);
    page.paragraph(words.sentence("custody.pdf.what"), PdfFont.TEXT, TEXT);
  }

  /** Each group with its number before it, so that a mistake can be named. */
  private void code(List<String> groups) {
    heading("custody.pdf.code");
    for (int from = 0; from < groups.size(); from += PER_LINE) {
      StringBuilder line = new StringBuilder();
      for (int at = from; at < Math.min(from + PER_LINE, groups.size()); at++) {
        line.append("%2d  %s    ".formatted(at + 1, groups.get(at)));
      }
      page.line(line.toString().stripTrailing(), PdfFont.STRONG_CODE, CODE);
    }
  }

  private void use() {
    heading("custody.pdf.use");
    for (int step = 1; step <= PER_LINE; step++) {
      page.paragraph(step + ". " + words.sentence("custody.pdf.step" + step), PdfFont.TEXT, TEXT);
    }
    heading("custody.pdf.commands");
    for (String command : COMMANDS) {
      page.line(command, PdfFont.CODE, TEXT);
    }
    heading("custody.pdf.keep");
    page.paragraph(words.sentence("custody.pdf.keep-text"), PdfFont.TEXT, TEXT);
  }

  private void heading(String key) {
    page.space(HEADING);
    page.paragraph(words.sentence(key), PdfFont.HEADING, HEADING);
    page.space(HEADING / 4);
  }
}
