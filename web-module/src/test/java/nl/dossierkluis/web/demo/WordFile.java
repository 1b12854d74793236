package nl.dossierkluis.web.demo;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A text as a Word document, with the styles of the practice. */
final class WordFile implements DocumentWriter, Closeable {

  private final XWPFDocument document = new XWPFDocument();

  private WordFile(DocumentText text) throws IOException {
    WordStyles.give(document);
    CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(text.title());
    properties.setCreator(text.author());
    properties.setLastModifiedByUser(text.author());
    properties.setCreated(Optional.of(Date.from(text.madeAt())));
    properties.setModified(Optional.of(Date.from(text.madeAt())));
  }

  static byte[] of(DocumentText text) throws IOException {
    try (WordFile file = new WordFile(text)) {
      text.writeTo(file);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.document.write(bytes);
      return FixedZip.of(bytes.toByteArray(), text.date());
    }
  }

  @Override
  public void title(String words) {
    paragraph("Title", words);
  }

  @Override
  public void heading(String words) {
    paragraph("Heading1", words);
  }

  @Override
  public void paragraph(String words) {
    paragraph("Normal", words);
  }

  @Override
  public void bullets(List<String> items) {
    items.forEach(item -> paragraph("ListBullet", item));
  }

  @Override
  public void address(List<String> lines) {
    lines.forEach(line -> paragraph("Address", line));
    paragraph("Address", "");
  }

  @Override
  public void table(TextTable table) {
    WordTable.add(document, table);
    paragraph("Address", "");
  }

  @Override
  public void bars(List<Bar> bars) {
    bars.forEach(bar -> paragraph("Address", bar.label() + ": " + bar.score()));
  }

  @Override
  public void signature() {
    paragraph("Normal", "");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private void paragraph(String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    if (!words.isEmpty()) {
      paragraph.createRun().setText(words);
    }
  }
}
