package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.dossierkluis.vault.ContainerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log cannot be written: who asks is refused before anything is given. */
class AuditTrailTest {

  private static final AuditObject OBJECT = AuditObject.of("document", "x").with("a", "b");

  @TempDir Path folder;
  private LogDatabase database;

  @BeforeEach
  void open() {
    database = new LogDatabase(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsGivenIsWrittenDownFirst() {
    look();
    assertThat(database.count("select count(*) from audit_entry where act = 'DOCUMENT_READ'"))
        .isEqualTo(1);
    assertThat(database.count("select count(*) from audit_waiting")).isEqualTo(1);
  }

  @Test
  void nothingIsGivenWithoutThePlaceForEntries() {
    for (String table : new String[] {"audit_waiting", "audit_entry"}) {
      database.sql("alter table " + table + " rename to away");
      assertThatThrownBy(this::look).isInstanceOf(LogUnwritable.class);
      database.sql("alter table away rename to " + table);
      assertThat(database.count("select count(*) from audit_entry")).isZero();
    }
    look();
  }

  @Test
  void nothingIsGivenWithoutTheKeyOfTheMonth() {
    database.vault.destroyContainer(new ContainerId(database.month));
    assertThatThrownBy(this::look).isInstanceOf(LogUnwritable.class);
    assertThat(database.count("select count(*) from audit_entry")).isZero();
  }

  private void look() {
    database.in(
        entities -> {
          database.trail(entities).before(Act.DOCUMENT_READ, OBJECT);
          return null;
        });
  }
}
