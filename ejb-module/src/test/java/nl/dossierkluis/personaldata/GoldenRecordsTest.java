package nl.dossierkluis.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record of every form there ever was is kept beside the tests, as {@code
 * golden-records/TABLE.GROUP.FORM.json}. Each must open in today's program, with all that the
 * newest form's record holds: a form that changes without a number of its own, or a lift that
 * forgets a field, fails here.
 */
class GoldenRecordsTest {

  private static final Path CLASSES = Path.of("target/classes");

  private final RecordCodec codec = new RecordCodec();

  @ParameterizedTest
  @MethodSource("forms")
  void opensARecordOfEveryForm(Form form) throws Exception {
    byte[] kept = form.kept();
    RecordSchema<?> schema = form.schema();
    assertThat(json(kept).getInt("schema")).isEqualTo(form.number());
    assertThat(json(again(schema, kept)))
        .isEqualTo(json(new Form(schema, schema.version()).kept()));
  }

  private <T extends Record> byte[] again(RecordSchema<T> schema, byte[] kept) {
    return codec.write(schema, codec.read(schema, kept));
  }

  @Test
  void keepsNoRecordThatNobodyReads() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden-records"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(forms().map(Form::file).toList());
    }
  }

  /** One form of one kind of record. */
  record Form(RecordSchema<?> schema, int number) {

    String file() {
      return "%s.%s.%d.json".formatted(schema.table(), schema.group(), number);
    }

    byte[] kept() throws IOException {
      try (InputStream file = getClass().getResourceAsStream("/golden-records/" + file())) {
        assertThat(file).as("golden-records/%s; write one", file()).isNotNull();
        return file.readAllBytes();
      }
    }

    @Override
    public String toString() {
      return file();
    }
  }

  static Stream<Form> forms() throws Exception {
    List<Form> forms = new ArrayList<>();
    for (RecordSchema<?> schema : schemas()) {
      IntStream.rangeClosed(1, schema.version()).forEach(n -> forms.add(new Form(schema, n)));
    }
    assertThat(forms).hasSizeGreaterThan(10);
    return forms.stream();
  }

  private static List<RecordSchema<?>> schemas() throws Exception {
    List<RecordSchema<?>> schemas = new ArrayList<>();
    for (Path file : classFiles()) {
      String name = CLASSES.relativize(file).toString().replace('/', '.');
      Class<?> type =
          Class.forName(
              name.replaceAll("\\.class$", ""), false, GoldenRecordsTest.class.getClassLoader());
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == RecordSchema.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          schemas.add((RecordSchema<?>) field.get(null));
        }
      }
    }
    return schemas;
  }

  private static List<Path> classFiles() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("nl/dossierkluis"))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static JsonObject json(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
