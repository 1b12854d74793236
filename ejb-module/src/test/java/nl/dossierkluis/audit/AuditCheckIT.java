package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import nl.dossierkluis.audit.LogCase.Placed;
import nl.dossierkluis.vault.tlog.LogHash;
import nl.dossierkluis.vault.tlog.NoteSigner;
import nl.dossierkluis.vault.tlog.SignedNote;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody changes the log or its entries in the database; afterwards it is put back. */
@ExtendWith(ArquillianExtension.class)
class AuditCheckIT {

  private static final String ALARMS =
      "select count(*) from audit_entry where object_kind = 'log' and act = ?";

  @Inject LogCase log;

  @Test
  void whatNobodyTouchedIsSound() throws Exception {
    Placed placed = log.act();
    assertThat(log.found(placed)).isEmpty();
    assertThat(log.standing(placed)).isEmpty();
  }

  @Test
  void aChangedEntryIsAnAlarmThatEndsWhenItIsPutRight() throws Exception {
    Placed placed = log.act();
    long before = log.count(ALARMS, "LOG_DEVIATION_FOUND");
    log.change("update audit_entry set actor = 'SOMEBODY' where id = ?", placed.entry());
    assertThat(log.found(placed)).containsExactly(LogFault.ENTRY_CHANGED);
    assertThat(log.found(placed)).containsExactly(LogFault.ENTRY_CHANGED);
    assertThat(log.standing(placed)).containsExactly(LogFault.ENTRY_CHANGED);
    assertThat(log.count(ALARMS, "LOG_DEVIATION_FOUND")).isEqualTo(before + 1);

    long ended = log.count(ALARMS, "LOG_DEVIATION_ENDED");
    log.change("update audit_entry set actor = 'NOBODY' where id = ?", placed.entry());
    assertThat(log.found(placed)).isEmpty();
    assertThat(log.standing(placed)).isEmpty();
    assertThat(log.count(ALARMS, "LOG_DEVIATION_ENDED")).isEqualTo(ended + 1);
  }

  @Test
  void changedDetailsAreNoticedWithoutTheirKey() throws Exception {
    Placed placed = log.act();
    log.change(
        "update audit_entry set record_revision = record_revision + 1 where id = ?",
        placed.entry());
    assertThat(log.found(placed)).containsExactly(LogFault.ENTRY_CHANGED);
    log.change(
        "update audit_entry set record_revision = record_revision - 1 where id = ?",
        placed.entry());
    assertThat(log.found(placed)).isEmpty();
  }

  @Test
  void anActThatThereNeverWasIsNoticed() throws Exception {
    Placed placed = log.act();
    log.change("update audit_entry set act = 'NOTHING' where id = ?", placed.entry());
    assertThat(log.found(placed)).containsExactly(LogFault.ENTRY_CHANGED);
    log.change("update audit_entry set act = 'CLIENT_READ' where id = ?", placed.entry());
    assertThat(log.found(placed)).isEmpty();
  }

  @Test
  void aRemovedEntryIsNoticed() throws Exception {
    Placed placed = log.act();
    log.change("update audit_entry set id = -id where id = ?", placed.entry());
    assertThat(log.found(placed)).containsExactly(LogFault.ENTRY_MISSING);
    log.change("update audit_entry set id = -id where id = ?", -placed.entry());
    assertThat(log.found(placed)).isEmpty();
  }

  @Test
  void anEmptyPlaceIsNoticed() throws Exception {
    Placed placed = log.act();
    String away = "update audit_leaf set leaf_index = -1 - leaf_index where entry_id = ?";
    log.change(away, placed.entry());
    assertThat(log.found(placed)).contains(LogFault.LEAF_MISSING);
    log.change(away, placed.entry());
    assertThat(log.found(placed)).isEmpty();
  }

  @Test
  void twoEntriesThatChangedPlacesAreNoticed() throws Exception {
    Placed one = log.act();
    Placed other = log.act();
    exchange(one, other);
    assertThat(log.found(one)).contains(LogFault.ENTRY_CHANGED);
    assertThat(log.found(other)).contains(LogFault.ENTRY_CHANGED);
    exchange(one, other);
    assertThat(log.found(one)).isEmpty();
  }

  private void exchange(Placed one, Placed other) {
    String place = "update audit_leaf set entry_id = ? where leaf_index = ?";
    long first = log.count("select entry_id from audit_leaf where leaf_index = ?", one.index());
    long second = log.count("select entry_id from audit_leaf where leaf_index = ?", other.index());
    log.change(place, -first, one.index());
    log.change(place, first, other.index());
    log.change(place, second, one.index());
  }

  @Test
  void aChangedHashAboveTheLeavesIsNoticed() throws Exception {
    Placed placed = log.act();
    long odd = placed.index() % 2 == 1 ? placed.index() : placed.index() - 1;
    long node = LogInnerNode.id(1, odd / 2);
    String right = log.text("select hash from audit_node where id = ?", node);
    log.change("update audit_node set hash = ? where id = ?", LogHash.EMPTY.text(), node);
    assertThat(log.found(new Placed(odd, 0))).contains(LogFault.TREE_CHANGED);
    log.change("update audit_node set hash = 'no hash' where id = ?", node);
    assertThat(log.found(new Placed(odd, 0))).contains(LogFault.TREE_CHANGED);
    log.change("update audit_node set hash = ? where id = ?", right, node);
    assertThat(log.found(new Placed(odd, 0))).isEmpty();
  }

  @Test
  void aChangedCheckpointIsNoticed() throws Exception {
    log.act();
    long size = log.count("select min(log_size) from audit_checkpoint");
    Placed last = new Placed(size - 1, 0);
    String right = log.text("select note from audit_checkpoint where log_size = ?", size);
    String change = "update audit_checkpoint set note = ? where log_size = ?";
    SignedNote forged =
        NoteSigner.generate(SignedNote.parse(right).text().lines().findFirst().orElseThrow())
            .sign(SignedNote.parse(right).text());
    for (String wrong : List.of("nothing", forged.toString())) {
      log.change(change, wrong, size);
      assertThat(log.found(last)).contains(LogFault.CHECKPOINT_CHANGED);
    }
    log.change(change, right, size);
    assertThat(log.found(last)).doesNotContain(LogFault.CHECKPOINT_CHANGED);
  }

  @Test
  void anEntryOutsideTheLogIsNoticed() throws Exception {
    Placed placed = log.act();
    long outside =
        log.transactions.in(
            entities -> {
              log.audit.did(Act.CLIENT_READ, AuditObject.of("client", log.object));
              entities.flush();
              String newest = "(select max(id) from audit_entry where object_id = ?)";
              entities
                  .createNativeQuery("delete from audit_waiting where entry_id = " + newest)
                  .setParameter(1, log.object)
                  .executeUpdate();
              return ((Number)
                      entities
                          .createNativeQuery("select " + newest)
                          .setParameter(1, log.object)
                          .getSingleResult())
                  .longValue();
            });
    assertThat(outside).isNotEqualTo(placed.entry());
    Placed nowhere = new Placed(Long.MIN_VALUE, outside);
    assertThat(log.found(nowhere)).containsExactly(LogFault.NOT_IN_LOG);
    log.change("insert into audit_waiting values (?)", outside);
    log.awaitPlaces();
    assertThat(log.found(nowhere)).isEmpty();
    assertThat(log.standing(nowhere)).isEmpty();
  }

  /** Nothing is signed over a log whose end was cut off; what comes meanwhile waits. */
  @Test
  void aLogWithoutItsEndIsNotSignedAnyFurther() throws Exception {
    log.act();
    log.change("update audit_log set log_size = log_size - 1");
    long size = log.count("select log_size from audit_log");
    String checkpoint = log.system.call(log.log::state).checkpoint().orElseThrow();
    log.transactions.in(
        entities -> {
          log.audit.did(Act.CLIENT_READ, AuditObject.of("client", log.object));
          return null;
        });
    assertThat(log.found(new Placed(size, 0))).contains(LogFault.TREE_CHANGED);
    Thread.sleep(2500); // two rounds of the sequencer
    assertThat(log.unplaced()).isEqualTo(1);
    assertThat(log.count("select log_size from audit_log")).isEqualTo(size);
    assertThat(log.system.call(log.log::state).checkpoint()).contains(checkpoint);
    log.change("update audit_log set log_size = log_size + 1");
    log.awaitPlaces();
    assertThat(log.found(new Placed(size, 0))).isEmpty();
  }
}
