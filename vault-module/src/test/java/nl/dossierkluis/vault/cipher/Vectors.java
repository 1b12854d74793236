package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The public known-answer vectors, which lie beside the project and not in it. */
final class Vectors {

  private Vectors() {}

  /** A folder of vectors; where it is absent, the test class that asks says so and is skipped. */
  static Path folder(String name) {
    Path folder = Path.of(System.getProperty("vectors.dir", "../../shared/vectors"), name);
    assumeThat(folder).as("known-answer vectors in %s", folder).isDirectory();
    return folder;
  }

  /** Every test case of a Wycheproof file with its group. */
  static List<Case> wycheproof(String file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(folder("wycheproof").resolve(file).toFile());
    return children(root.get("testGroups"))
        .flatMap(group -> children(group.get("tests")).map(test -> new Case(group, test)))
        .toList();
  }

  static byte[] hexFile(Path file) throws IOException {
    return HexFormat.of().parseHex(Files.readString(file).strip());
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  record Case(JsonNode group, JsonNode test) {

    int groupNumber(String field) {
      return group.get(field).asInt();
    }

    String groupText(String field) {
      return group.get(field).asText();
    }

    int number(String field) {
      return test.get(field).asInt();
    }

    byte[] bytes(String field) {
      return HexFormat.of().parseHex(test.get(field).asText());
    }

    boolean valid() {
      return test.get("result").asText().equals("valid");
    }

    @Override
    public String toString() {
      return "tcId " + number("tcId") + " " + test.get("comment").asText();
    }
  }
}
