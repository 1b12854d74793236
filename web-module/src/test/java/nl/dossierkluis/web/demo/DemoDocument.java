package nl.dossierkluis.web.demo;

import java.io.IOException;

/**
 * One file of the demo: under which name a coach keeps it, and from which text it is made.
 *
 * @param source the text, as {@code client/text}
 * @param title the name without its ending
 * @param type the document type's code, empty where nobody has sorted it yet
 */
record DemoDocument(String source, String title, String type, DocumentFormat format) {

  /** The name in the folder of the demo, plain ASCII. */
  String file() {
    return source.replace('/', '-') + format.ending();
  }

  String name() {
    return title + format.ending();
  }

  DocumentText text() throws IOException {
    return DocumentText.read(source);
  }

  byte[] bytes() throws IOException {
    return format.make(text());
  }
}
