package nl.dossierkluis.web.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDocumentsTest {

  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\3\4",
          "application/pdf", "%PDF-1.",
          "image/png", "\u0089PNG",
          "text/plain", "App-berichten");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    DemoDocuments.main(new String[] {folder.resolve("demo").toString()});
  }

  @Test
  void refuseToGuessTheFolder() {
    assertThatThrownBy(() -> DemoDocuments.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areTheSameBytesElsewhereAndLater() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      DemoDocuments.writeTo(folder.resolve("again"));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(contents("again")).containsExactlyEntriesOf(contents("demo"));
  }

  @Test
  void areTheFilesOfTheIndex() throws IOException {
    List<String> named = documents().map(document -> document.get("file").textValue()).toList();
    assertThat(named).doesNotHaveDuplicates().hasSizeGreaterThan(12);
    assertThat(contents("demo").keySet())
        .containsOnlyOnceElementsOf(named)
        .hasSize(named.size() + 1)
        .contains(DemoDocuments.INDEX);
  }

  @Test
  void beginAsFilesOfTheirMediaTypeDo() throws IOException {
    for (JsonNode document : documents().toList()) {
      String file = document.get("file").textValue();
      byte[] bytes = Files.readAllBytes(folder.resolve("demo").resolve(file));
      assertThat(new String(bytes, ISO_8859_1))
          .as(file)
          .startsWith(BEGINNINGS.get(document.get("mediaType").textValue()));
    }
  }

  @Test
  void haveAnIndexOfClientsWithDossiers() throws IOException {
    JsonNode client = index().get("clients").get(0);
    assertThat(client.get("key").textValue()).isEqualTo("vermeulen");
    assertThat(client.get("name").textValue()).isEqualTo("Joris Vermeulen-Voorbeeld");
    assertThat(client.get("email").textValue()).isEqualTo("joris.vermeulen@postvak.example");
    assertThat(client.get("dossier").toString())
        .isEqualTo(
            "{\"title\":\"Traject spoor 2\",\"commissionType\":\"EMPLOYER\","
                + "\"commissionedBy\":\"Voorbeeldbakkerij Zuid B.V.\",\"closedMonthsAgo\":0}");
  }

  @Test
  void holdAtLeastOneOfEachKindAndOneUnsorted() throws IOException {
    assertThat(MadeFile.all())
        .extracting(file -> file.document().format())
        .contains(DocumentFormat.values());
    assertThat(documents().filter(document -> document.get("type").textValue().isEmpty()))
        .extracting(document -> document.get("name").textValue())
        .containsExactly("Waar krijg ik energie van.docx");
  }

  private static JsonNode index() throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve("demo/documents.json")));
  }

  private static Stream<JsonNode> documents() throws IOException {
    return StreamSupport.stream(index().get("clients").spliterator(), false)
        .flatMap(client -> StreamSupport.stream(client.get("documents").spliterator(), false));
  }

  /** The files of a folder by name, their bytes as hexadecimal digits. */
  private static SortedMap<String, String> contents(String name) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(name))) {
      for (Path file : files) {
        String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
        contents.put(file.getFileName().toString(), bytes);
      }
    }
    return contents;
  }
}
