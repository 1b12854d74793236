package nl.dossierkluis.web.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** The index of the demo's documents, in JSON: what the start with a demo stores, for whom. */
final class DemoIndex {

  /** What one document says of itself in the index. */
  record Entry(String file, String name, String type, String mediaType) {

    static Entry of(DemoDocument document) {
      return new Entry(
          document.file(), document.name(), document.type(), document.format().mediaType());
    }
  }

  /** What one client says of itself in the index. */
  record Owner(String key, String name, String email, DemoDossier dossier, List<Entry> documents) {

    static Owner of(DemoClient client) {
      return new Owner(
          client.key(),
          client.name(),
          client.email(),
          client.dossier(),
          client.documents().stream().map(Entry::of).toList());
    }
  }

  private DemoIndex() {}

  static String json(List<DemoClient> clients) throws JsonProcessingException {
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
    Map<String, List<Owner>> index = Map.of("clients", clients.stream().map(Owner::of).toList());
    return new ObjectMapper().writer(lines).writeValueAsString(index) + "\n";
  }
}
