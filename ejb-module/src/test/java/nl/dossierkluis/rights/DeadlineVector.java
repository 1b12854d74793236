package nl.dossierkluis.rights;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code deadline-vectors.csv}: dates computed by another program than this one. */
record DeadlineVector(
    LocalDate received,
    LocalDate contactDue,
    LocalDate contactPlanBy,
    LocalDate answerRaw,
    LocalDate answerDue,
    LocalDate answerDueAtw,
    LocalDate extendedRaw,
    LocalDate extendedDue,
    LocalDate extendedDueAtw,
    String note) {

  private static final int COLUMNS = 10;

  /** All rows; skips the test that asks when the table does not lie beside the project. */
  static List<DeadlineVector> rows() throws IOException {
    Path table = Path.of(System.getProperty("shared.dir", "../../shared"), "deadline-vectors.csv");
    assumeTrue(Files.exists(table), "deadline-vectors.csv does not lie beside the project");
    return Files.readAllLines(table).stream().skip(1).map(DeadlineVector::parse).toList();
  }

  /** The note comes last and may hold commas. */
  private static DeadlineVector parse(String line) {
    String[] cells = line.split(",", COLUMNS);
    return new DeadlineVector(
        LocalDate.parse(cells[0]),
        LocalDate.parse(cells[1]),
        LocalDate.parse(cells[2]),
        LocalDate.parse(cells[3]),
        LocalDate.parse(cells[4]),
        LocalDate.parse(cells[5]),
        LocalDate.parse(cells[6]),
        LocalDate.parse(cells[7]),
        LocalDate.parse(cells[8]),
        cells[9]);
  }
}
