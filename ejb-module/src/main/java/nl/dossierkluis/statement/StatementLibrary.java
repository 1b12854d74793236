package nl.dossierkluis.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** The texts and catalogues that come with the product. */
public final class StatementLibrary {

  private StatementLibrary() {}

  /** The statement of Balans in Zicht of 25 May 2018, the first version of the demo practice. */
  public static PrivacyStatement statementOf2018() {
    return read("balans-in-zicht-2018-05-25.json", PrivacyStatement::load);
  }

  /** What a reading against the law of 22 November 2026 found in that statement. */
  public static StatementFindings findingsOn2018() {
    return read("findings-2018-05-25.json", StatementFindings::load);
  }

  /** The mechanisms for transfers to the USA. */
  public static TransferMechanisms transferMechanisms() {
    return read("transfer-mechanisms.json", TransferMechanisms::load);
  }

  private static <T> T read(String name, Function<InputStream, T> reader) {
    try (InputStream json = StatementLibrary.class.getResourceAsStream(name)) {
      if (json == null) {
        throw new IllegalStateException(name + " is not in the archive");
      }
      return reader.apply(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
