package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.util.List;

/** Takes a text chunk by chunk, in reading order, and lays it out as one kind of file. */
interface DocumentWriter {

  void title(String words) throws IOException;

  void heading(String words) throws IOException;

  void paragraph(String words) throws IOException;

  void bullets(List<String> items) throws IOException;

  /** Lines that stay lines, close together. */
  void address(List<String> lines) throws IOException;

  void table(TextTable table) throws IOException;

  void bars(List<Bar> bars) throws IOException;

  /** A signature by hand, or the room for one. */
  void signature() throws IOException;
}
