package nl.dossierkluis.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  /** The first form of a record. */
  public record Before(String name) {}

  /** A later form: the name fell apart into two. */
  public record After(String first, String last) {}

  private static final RecordSchema<Before> OLD = RecordSchema.first("person", Before.class);
  private static final RecordSchema<After> NEW =
      new RecordSchema<>("person", After.class, List.of(RecordCodecTest::split));

  private final RecordCodec codec = new RecordCodec();

  @Test
  void readsWhatItWrote() {
    byte[] written = codec.write(OLD, new Before("Ömer Voorbeeld"));
    assertThat(codec.read(OLD, written)).isEqualTo(new Before("Ömer Voorbeeld"));
  }

  @Test
  void everyRecordCarriesTheNumberOfItsForm() {
    assertThat(new String(codec.write(NEW, new After("Ö", "V")), StandardCharsets.UTF_8))
        .isEqualTo("{\"schema\":2,\"fields\":{\"first\":\"Ö\",\"last\":\"V\"}}");
  }

  @Test
  void liftsAnOldRecord() {
    byte[] written = codec.write(OLD, new Before("Ömer Voorbeeld"));
    assertThat(codec.read(NEW, written)).isEqualTo(new After("Ömer", "Voorbeeld"));
  }

  @Test
  void refusesARecordThatIsNewerThanTheProgram() {
    byte[] written = codec.write(NEW, new After("Ömer", "Voorbeeld"));
    assertThatIllegalStateException()
        .isThrownBy(() -> codec.read(OLD, written))
        .withMessageContaining("person");
  }

  private static JsonObject split(JsonObject before) {
    String[] names = before.getString("name").split(" ", 2);
    return Json.createObjectBuilder().add("first", names[0]).add("last", names[1]).build();
  }
}
