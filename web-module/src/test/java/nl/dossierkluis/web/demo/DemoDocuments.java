package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the documents of the demo practice and their index; the same bytes at every run. */
public final class DemoDocuments {

  static final String INDEX = "documents.json";

  private DemoDocuments() {}

  /** Writes into the folder named by the only argument, which is made where it is missing. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("Name one folder for the demo's documents");
    }
    System.setProperty("java.awt.headless", "true");
    writeTo(Path.of(args[0]));
  }

  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (DemoClient client : DemoClients.all()) {
      for (DemoDocument document : client.documents()) {
        Files.write(folder.resolve(document.file()), document.bytes());
      }
    }
    Files.writeString(folder.resolve(INDEX), DemoIndex.json(DemoClients.all()));
  }
}
