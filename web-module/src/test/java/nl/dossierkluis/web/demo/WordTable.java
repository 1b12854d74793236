package nl.dossierkluis.web.demo;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** A table of a text, in a Word document. */
final class WordTable {

  private WordTable() {}

  static void add(XWPFDocument document, TextTable table) {
    List<List<String>> rows = table.allRows();
    XWPFTable target = document.createTable(rows.size(), table.shares().size());
    target.getCTTbl().getTblPr().unsetTblBorders();
    target.setStyleID("TableGrid");
    target.setWidthType(TableWidthType.DXA);
    target.setWidth(WordStyles.TEXT_WIDTH);
    target.getRow(0).setRepeatHeader(table.hasHeader());
    columns(target, table);
    for (int row = 0; row < rows.size(); row++) {
      fill(target, table, row);
    }
  }

  private static void columns(XWPFTable target, TextTable table) {
    CTTblGrid grid = target.getCTTbl().addNewTblGrid();
    for (int column = 0; column < table.shares().size(); column++) {
      grid.addNewGridCol().setW(width(table, column));
    }
  }

  private static void fill(XWPFTable target, TextTable table, int row) {
    List<String> words = table.allRows().get(row);
    target.getRow(row).setCantSplitRow(true);
    for (int column = 0; column < words.size(); column++) {
      XWPFTableCell cell = target.getRow(row).getCell(column);
      cell.setWidth(width(table, column).toString());
      write(cell, words.get(column), table.names(row, column));
    }
  }

  private static void write(XWPFTableCell cell, String words, boolean bold) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle("Cell");
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    if (bold) {
      run.setBold(true);
    }
  }

  private static BigInteger width(TextTable table, int column) {
    return BigInteger.valueOf(Math.round(table.width(column, WordStyles.TEXT_WIDTH)));
  }
}
