package nl.dossierkluis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.LogCase.Placed;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.tlog.LogVerdict;
import nl.dossierkluis.vault.tlog.LogVerification;
import nl.dossierkluis.vault.tlog.LogWitness;
import nl.dossierkluis.vault.tlog.NoteKey;
import nl.dossierkluis.vault.tlog.SignedNote;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AuditExportIT {

  @Inject LogCase log;
  @Inject AuditExport exports;
  @Inject People people;

  private Person officer;

  @BeforeEach
  void makePeople() throws Exception {
    officer = people.staff(Roles.PRIVACY_OFFICER);
  }

  /**
   * Other tests may have changed entries of theirs; the verifier sees exactly what a check sees.
   */
  @Test
  void whatIsGivenAwayIsSoundIfTheLogIs() throws Exception {
    Placed placed = log.act();
    String export = export();
    assertThat(export)
        .contains("\n" + placed.index() + " " + placed.entry() + " ")
        .containsPattern(
            " CLIENT_READ DONE [^\n]+ client " + log.object + " - [A-Za-z0-9_-]{43}\n");
    boolean sound = log.system.call(log.check::run).sound();
    assertThat(verify(export).isSound()).isEqualTo(sound);

    log.change("update audit_entry set actor = 'SOMEBODY' where id = ?", placed.entry());
    assertThat(verify(export()).isSound()).isFalse();
    log.change("update audit_entry set id = -id, actor = 'NOBODY' where id = ?", placed.entry());
    LogVerdict lost = verify(export());
    assertThat(lost.entries()).isLessThanOrEqualTo(placed.index());
    log.change("update audit_entry set id = -id where id = ?", -placed.entry());
    assertThat(verify(export()).isSound()).isEqualTo(sound);
  }

  @Test
  void givingItAwayIsInTheLogItself() throws Exception {
    log.act();
    export();
    assertThat(
            log.count(
                "select count(*) from audit_entry where act = 'LOG_EXPORTED' and actor = ?",
                officer.accountId()))
        .isEqualTo(1);
  }

  private String export() throws Exception {
    return people.as(
        officer,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.open().writeTo(out);
          return out.toString(UTF_8);
        });
  }

  private LogVerdict verify(String export) throws Exception {
    AuditState state = log.system.call(log.log::state);
    NoteKey key = NoteKey.parse(state.key().orElseThrow());
    String first = log.text("select min(note) from audit_checkpoint where log_size > ?", 0);
    List<LogWitness> kept = List.of(new LogWitness("kept", SignedNote.parse(first)));
    return new LogVerification(kept, Optional.of(key))
        .verify(new BufferedReader(new StringReader(export)));
  }
}
