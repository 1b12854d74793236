package nl.dossierkluis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query is put together of anything that somebody may have typed. */
class QueriesTest {

  /**
   * The first joins names of entities and fields from the mapping, the next two hand a constant to
   * a private method of their own, the last builds criteria, in which every value is a parameter.
   */
  private static final List<String> OF_NO_INPUT =
      List.of("RecordKeys.java", "BackupJournal.java", "KnownObjects.java", "LogReader.java");

  @Test
  void consistOfConstants() {
    assertThat(Queries.sources(OF_NO_INPUT))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Queries.joinedOf(Queries.read(file))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em.createQuery(\"select a from A a where a.name = '\" + name + \"'\", A.class)",
        "em.createQuery(\"select a from A a order by \" + column.get(0))",
        "em.createQuery(query, A.class)",
        "em.createNativeQuery(String.format(\"select %s\", x))"
      })
  void thatAreJoinedAreFound(String planted) {
    assertThat(Queries.joinedOf(planted)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em.createQuery(\"select a, (b) from A a\" + \" where a.x in :only\", A.class)",
        "em.createQuery(\"select a from A a where\" + ALIVE, A.class)"
      })
  void ofConstantsPass(String harmless) {
    assertThat(Queries.joinedOf(harmless)).isEmpty();
  }
}
