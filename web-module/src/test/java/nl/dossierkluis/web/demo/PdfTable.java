package nl.dossierkluis.web.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table of a text on a sheet; a row is never parted by the end of a page. */
final class PdfTable {

  private static final float PAD = 4;
  private static final Color LINE = new Color(0xbfc5c9);
  private static final Color HEADER = new Color(0xeef3f3);

  private final PdfSheet sheet;
  private final TextTable table;

  PdfTable(PdfSheet sheet, TextTable table) {
    this.sheet = sheet;
    this.table = table;
  }

  void write() throws IOException {
    for (int row = 0; row < table.allRows().size(); row++) {
      write(row, cellsOf(row));
    }
  }

  private List<List<String>> cellsOf(int row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    List<String> words = table.allRows().get(row);
    for (int column = 0; column < words.size(); column++) {
      float width = table.width(column, PdfSheet.WIDTH) - 2 * PAD;
      cells.add(style(row, column).lines(words.get(column), sheet.font(), width));
    }
    return cells;
  }

  private void write(int row, List<List<String>> cells) throws IOException {
    int lines = cells.stream().mapToInt(List::size).max().orElseThrow();
    float height = lines * PdfStyle.CELL.leading + 2 * PAD;
    sheet.need(height);
    if (table.hasHeader() && row == 0) {
      sheet.box(0, 0, PdfSheet.WIDTH, height, HEADER);
    }
    sheet.box(0, height, PdfSheet.WIDTH, 0.6f, LINE);
    sheet.down(PAD);
    writeLines(row, cells, lines);
    sheet.down(PAD);
  }

  /** Line by line across the columns, so that extracted text keeps the rows together. */
  private void writeLines(int row, List<List<String>> cells, int lines) throws IOException {
    for (int line = 0; line < lines; line++) {
      float x = PAD;
      for (int column = 0; column < cells.size(); column++) {
        if (line < cells.get(column).size()) {
          sheet.write(cells.get(column).get(line), x, style(row, column));
        }
        x += table.width(column, PdfSheet.WIDTH);
      }
      sheet.down(PdfStyle.CELL.leading);
    }
  }

  private PdfStyle style(int row, int column) {
    return table.names(row, column) ? PdfStyle.CELL_NAME : PdfStyle.CELL;
  }
}
