package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.platform.Settings;
import org.junit.jupiter.api.Test;

/** The list of sealed columns is compared with every entity there is, found by its class file. */
class SealedColumnsTest {

  @Test
  void namesEverySealedRecordOfEveryEntity() throws Exception {
    List<String> mapped = new ArrayList<>();
    List<String> schemas = new ArrayList<>();
    for (Class<?> entity : entities()) {
      for (Field field : entity.getDeclaredFields()) {
        if (field.getType() == SealedRecord.class) {
          mapped.add(entity.getAnnotation(Table.class).name() + " " + column(field));
        }
        if (field.getType() == RecordSchema.class) {
          field.setAccessible(true);
          RecordSchema<?> schema = (RecordSchema<?>) field.get(null);
          schemas.add(schema.table() + " " + schema.type().getSimpleName());
        }
      }
    }
    assertThat(mapped).hasSizeGreaterThan(8);
    assertThat(SealedColumns.ALL)
        .extracting(columns -> columns.table() + " " + columns.record())
        .containsExactlyInAnyOrderElementsOf(mapped);
    assertThat(SealedColumns.ALL)
        .extracting(columns -> columns.table() + " " + columns.group())
        .containsExactlyInAnyOrderElementsOf(schemas);
  }

  private static String column(Field field) {
    return Stream.of(field.getAnnotationsByType(AttributeOverride.class))
        .filter(override -> override.name().equals("bytes"))
        .map(override -> override.column().name())
        .findFirst()
        .orElse("record");
  }

  private static List<Class<?>> entities() throws Exception {
    Path root = Path.of(Settings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> entities = new ArrayList<>();
    for (Path file : classFiles(root)) {
      String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
      Class<?> type = Class.forName(name, false, Settings.class.getClassLoader());
      if (type.isAnnotationPresent(Entity.class)) {
        entities.add(type);
      }
    }
    return entities;
  }

  private static List<Path> classFiles(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }
}
