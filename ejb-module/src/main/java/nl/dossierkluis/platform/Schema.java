package nl.dossierkluis.platform;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * How the schema of a database stands to that of this program.
 *
 * @param current version that is applied; empty text for a new database
 * @param newest version that this program knows
 * @param pending how many migrations are to be applied
 * @param future whether some are applied that this program does not know
 */
record Schema(String current, String newest, int pending, boolean future) {

  static Schema of(MigrationInfoService info) {
    MigrationInfo[] all = info.all();
    return new Schema(
        info.current() == null ? "" : String.valueOf(info.current().getVersion()),
        all.length == 0 ? "" : String.valueOf(all[all.length - 1].getVersion()),
        info.pending().length,
        Arrays.stream(all).map(MigrationInfo::getState).anyMatch(Schema::isFuture));
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }

  boolean isOfAnEarlierVersion() {
    return !current.isEmpty() && pending > 0;
  }

  /** A program that does not know all of the data must not change it. */
  void refuseNewer() {
    if (future) {
      throw new IllegalStateException(
          "this data folder is of a newer version of Dossierkluis; start that version");
    }
  }
}
