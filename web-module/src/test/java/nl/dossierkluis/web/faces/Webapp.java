package nl.dossierkluis.web.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The pages and descriptors of the application, as they stand in the source. */
final class Webapp {

  static final Path ROOT = Path.of("src/main/webapp");

  private Webapp() {}

  /** All views, templates and tags, by their path. */
  static Map<String, String> pages() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      Map<String, String> pages = new TreeMap<>();
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .forEach(file -> pages.put(ROOT.relativize(file).toString(), read(file)));
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document xml(String path) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(ROOT.resolve(path).toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(path, e);
    }
  }

  static List<Element> elements(Document document, String name) {
    return elements(document.getElementsByTagName(name));
  }

  static List<Element> elements(Element parent, String name) {
    return elements(parent.getElementsByTagName(name));
  }

  /** Text of the first element with this name, or an empty string. */
  static String text(Element parent, String name) {
    return elements(parent, name).stream()
        .map(Node::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static List<Element> elements(NodeList nodes) {
    return Stream.iterate(0, at -> at < nodes.getLength(), at -> at + 1)
        .map(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
