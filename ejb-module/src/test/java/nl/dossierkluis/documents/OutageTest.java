package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import nl.dossierkluis.audit.LogUnwritable;
import nl.dossierkluis.vault.ObjectMissing;
import nl.dossierkluis.vault.StorageFailure;
import nl.dossierkluis.vault.VaultObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @Test
  void isNoneWhereTheProgramIsWrong() {
    assertThat(Outage.of(new IllegalStateException(new IOException("Broken pipe")))).isEmpty();
    assertThat(Outage.of(new SQLException("Unique index", "23505", 23505))).isEmpty();
    assertThat(Outage.of(new SQLException("General error", "HY000", 50000))).isEmpty();
    ObjectMissing missing = new ObjectMissing(VaultObject.BLOB, "x");
    assertThat(Outage.of(new EJBException(missing))).isEmpty();
  }

  @Test
  void isAwayWhenTheDiskOfTheVaultFails() {
    IOException failed = new IOException("Input/output error");
    StorageFailure failure = new StorageFailure(VaultObject.BLOB, "x", failed);
    assertThat(Outage.of(wrapped(failure))).contains(Outage.AWAY);
  }

  @ParameterizedTest
  @ValueSource(ints = {90028, 90031, 90067, 90098, 90121})
  void isAwayWhenTheDatabaseClosed(int code) {
    assertThat(Outage.of(wrapped(new SQLException("closed", "HY000", code)))).contains(Outage.AWAY);
  }

  @Test
  void isAwayWhenACommitFailedForAReasonThatWasLost() {
    assertThat(Outage.of(wrapped(new SystemException()))).contains(Outage.AWAY);
  }

  @Test
  void isAwayWhenTheLogCannotBeWrittenWhateverTheReason() {
    SQLException noTable = new SQLException("Table not found", "42S02", 42102);
    assertThat(Outage.of(wrapped(new LogUnwritable(noTable)))).contains(Outage.AWAY);
    ObjectMissing noKey = new ObjectMissing(VaultObject.BLOB, "x");
    assertThat(Outage.of(wrapped(new LogUnwritable(noKey)))).contains(Outage.AWAY);
  }

  @Test
  void isAwayWhenTheDatabaseDoesNotAnswer() {
    assertThat(Outage.of(new SQLNonTransientConnectionException())).contains(Outage.AWAY);
    assertThat(Outage.of(new SQLTransientConnectionException())).contains(Outage.AWAY);
  }

  @ParameterizedTest
  @ValueSource(ints = {90028, 90031, 50000})
  void isFullWhenTheDatabaseFoundNoRoom(int code) {
    SQLException failure = new SQLException("store", "HY000", code);
    failure.initCause(
        new IllegalStateException("write", new IOException("No space left on device")));
    assertThat(Outage.of(wrapped(failure))).contains(Outage.FULL);
  }

  private static Exception wrapped(Exception failure) {
    return new EJBException(new IllegalStateException(failure));
  }
}
