package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Gives a new Word document its styles, list marks and A4 page, which POI leaves out. */
final class WordStyles {

  /** Between the margins of the page, in twentieths of a point. */
  static final int TEXT_WIDTH = 9070;

  private static final BigInteger WIDTH = BigInteger.valueOf(11906);
  private static final BigInteger HEIGHT = BigInteger.valueOf(16838);
  private static final BigInteger MARGIN = BigInteger.valueOf((11906 - TEXT_WIDTH) / 2);

  private WordStyles() {}

  static void give(XWPFDocument document) throws IOException {
    try (InputStream styles = WordStyles.class.getResourceAsStream("styles.xml");
        InputStream marks = WordStyles.class.getResourceAsStream("numbering.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      document
          .createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(marks).getNumbering());
    } catch (XmlException e) {
      throw new IOException("The styles are not Word's", e);
    }
    page(document.getDocument().getBody().addNewSectPr());
  }

  private static void page(CTSectPr section) {
    section.addNewPgSz().setW(WIDTH);
    section.getPgSz().setH(HEIGHT);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(MARGIN);
    margins.setBottom(MARGIN);
    margins.setLeft(MARGIN);
    margins.setRight(MARGIN);
    margins.setHeader(MARGIN.shiftRight(1));
    margins.setFooter(MARGIN.shiftRight(1));
    margins.setGutter(BigInteger.ZERO);
  }
}
