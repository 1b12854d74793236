package nl.dossierkluis.web.matrix;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Sha256;

/** Changes what only time would change, in the database of a server that does not run. */
final class StoppedPractice {

  private static final int TOKEN_BYTES = 32;
  private static final String HALF =
      "insert into half_sign_in (token_hash, account_id, stage, made_at, expires_at, attempts)"
          + " select ?, account_id, 'FACTOR_ASKED', current_timestamp,"
          + " dateadd(day, 1, current_timestamp), 0 from account_session where token_hash = ?";

  private final Path data;

  StoppedPractice(Path data) {
    this.data = data;
  }

  /** Lets a day go by for a session. */
  void expire(String token) {
    change(
        "update account_session set started_at = dateadd(day, -1, started_at),"
            + " used_at = dateadd(day, -1, used_at) where token_hash = ?",
        token);
  }

  /** Makes a session one of the account that was invited first, and closes that account. */
  void giveToFirstInvitedAndClose(String token) {
    change(
        "update account_session set account_id = (select id from account"
            + " where state = 'INVITED' and subject_id is null"
            + " order by created_at fetch first 1 row only) where token_hash = ?",
        token);
    change(
        "update account set state = 'CLOSED' where id ="
            + " (select account_id from account_session where token_hash = ?)",
        token);
  }

  /**
   * Leaves a browser half signed in, to the account of a session; empty as long as there are no
   * second factors.
   */
  Optional<String> halfSignIn(String session) {
    String token = RandomId.encode(RandomId.bytes(TOKEN_BYTES));
    try (Connection database = open();
        ResultSet tables = database.getMetaData().getTables(null, null, "HALF_SIGN_IN", null);
        PreparedStatement insert = tables.next() ? database.prepareStatement(HALF) : null) {
      if (insert == null) {
        return Optional.empty();
      }
      insert.setString(1, Sha256.of(token));
      insert.setString(2, Sha256.of(session));
      insert.executeUpdate();
      return Optional.of(token);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("db/dossierkluis"), "sa", "");
  }

  private void change(String statement, String token) {
    try (Connection database = open();
        PreparedStatement change = database.prepareStatement(statement)) {
      change.setString(1, Sha256.of(token));
      if (change.executeUpdate() != 1) {
        throw new AssertionError("no row was changed by " + statement);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
