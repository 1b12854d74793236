package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import nl.dossierkluis.container.People;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log cannot be written: no document is opened, and whoever asks may ask again. */
@ExtendWith(ArquillianExtension.class)
class LogDownIT {

  @Inject ManifestCase dossier;
  @Inject Documents documents;
  @Inject People people;

  @BeforeEach
  void makePeople() throws Exception {
    dossier.known = people.newCase();
  }

  @Test
  void nothingIsOpenedWhileEntriesCannotBeWritten() throws Exception {
    String id = dossier.accepted();
    assertThat(open(id)).isNull();
    dossier.transactions.change("alter table audit_waiting rename to audit_waiting_away");
    try {
      Throwable refused = open(id);
      assertThat(Outage.of(refused)).as("%s", refused).contains(Outage.AWAY);
    } finally {
      dossier.transactions.change("alter table audit_waiting_away rename to audit_waiting");
    }
    assertThat(open(id)).isNull();
  }

  /** Opens and closes a document as its coach; what was thrown, or null. */
  private Throwable open(String id) {
    return catchThrowable(
        () ->
            people.as(
                dossier.known.coach(),
                () -> {
                  documents.open(id).content().close();
                  return id;
                }));
  }
}
