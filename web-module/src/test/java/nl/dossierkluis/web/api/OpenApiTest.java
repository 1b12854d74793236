package nl.dossierkluis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the interface says what the resources do, no more and no less. */
class OpenApiTest {

  private final JsonObject document = read();

  @Test
  void namesEveryOperationAndNoOther() {
    Set<String> described = new TreeSet<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject().keySet().forEach(method -> described.add(method + " " + path)));
    assertThat(described).isEqualTo(implemented());
  }

  @Test
  void showsAnExampleOfEveryJsonBodyAndAnswer() {
    document
        .getJsonObject("paths")
        .values()
        .forEach(
            item ->
                item.asJsonObject()
                    .values()
                    .forEach(operation -> assertExamples(operation.asJsonObject())));
  }

  @Test
  void namesNoSchemaThatIsNotThere() {
    Set<String> known = document.getJsonObject("components").getJsonObject("schemas").keySet();
    String text = document.toString();
    Set<String> named = new TreeSet<>();
    for (String part : text.split("#/components/schemas/")) {
      named.add(part.substring(0, part.indexOf('"')));
    }
    named.remove("{");
    assertThat(known).containsAll(named.stream().filter(name -> name.matches("\\w+")).toList());
  }

  private static void assertExamples(JsonObject operation) {
    Optional.ofNullable(operation.getJsonObject("requestBody"))
        .ifPresent(OpenApiTest::assertExample);
    operation.getJsonObject("responses").values().forEach(r -> assertExample(r.asJsonObject()));
  }

  private static void assertExample(JsonObject part) {
    JsonObject content = part.getJsonObject("content");
    if (content != null && content.containsKey("application/json")) {
      assertThat(content.getJsonObject("application/json")).containsKey("example");
    }
  }

  private static Set<String> implemented() {
    Set<String> operations = new TreeSet<>();
    new ClassFileImporter()
        .importPackages("nl.dossierkluis.web").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .forEach(
                resource ->
                    Arrays.stream(resource.getDeclaredMethods())
                        .forEach(method -> operation(resource, method).ifPresent(operations::add)));
    return operations;
  }

  private static Optional<String> operation(Class<?> resource, Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(annotation -> annotation != null)
        .map(HttpMethod::value)
        .map(name -> name.toLowerCase(Locale.ROOT) + " " + path(resource, method))
        .findFirst();
  }

  private static String path(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    return "/"
        + resource.getAnnotation(Path.class).value()
        + (own == null ? "" : "/" + own.value());
  }

  private static JsonObject read() {
    try (JsonReader reader =
        Json.createReader(OpenApiResource.class.getResourceAsStream("openapi.json"))) {
      return reader.readObject();
    }
  }
}
