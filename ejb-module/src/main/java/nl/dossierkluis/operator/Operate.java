package nl.dossierkluis.operator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.cli.VaultCommand;

/**
 * The program behind the launcher's operator commands. It hands the words to the server that runs
 * on the data folder, and does the work itself where none runs.
 */
public final class Operate {

  private final PrintStream out;
  private final TypedLines typed = new TypedLines();

  private Operate(PrintStream out) {
    this.out = out;
  }

  /** Does one command and ends the program with its exit status. */
  public static void main(String[] arguments) throws IOException {
    System.exit(new Operate(System.out).run(List.of(arguments)));
  }

  private int run(List<String> arguments) throws IOException {
    try {
      OperatorWords words = OperatorWords.of(arguments);
      Optional<SocketChannel> server = OperatorFolder.call(words.data());
      return server.isPresent() ? ask(server.get(), arguments) : alone(words, arguments);
    } catch (VaultException e) {
      out.println(e.getMessage());
      return OperatorStatus.of(e);
    } catch (IllegalArgumentException | WrongSetting e) {
      out.println(e.getMessage());
      return OperatorStatus.NOT_UNDERSTOOD;
    }
  }

  private int alone(OperatorWords words, List<String> arguments) throws IOException {
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    StoppedServer stopped = new StoppedServer(words, out, in);
    try {
      return switch (words.command()) {
        case "check" -> stopped.check();
        case "backup" -> stopped.backup();
        case "trial-restore" -> stopped.trialRestore();
        case "restore" -> stopped.restore();
        case "doctor" -> stopped.doctor();
        default -> new VaultCommand(out, in).run(arguments);
      };
    } catch (SQLException e) {
      out.println("the database does not answer: " + e.getMessage());
      return OperatorStatus.DAMAGED;
    }
  }

  private int ask(SocketChannel channel, List<String> arguments) {
    try (channel) {
      return converse(
          new AdminConversation(
              Channels.newInputStream(channel), Channels.newOutputStream(channel)),
          OperatorWords.forServer(arguments));
    } catch (IOException e) {
      out.println("the server did not answer to the end: " + e.getMessage());
      return OperatorStatus.LOCKED;
    }
  }

  private int converse(AdminConversation server, List<String> words) throws IOException {
    server.sendWords(words);
    while (true) {
      byte kind = server.readKind();
      switch (kind) {
        case AdminConversation.PRINT -> out.print(server.readText());
        case AdminConversation.SECRET -> sendLine(server);
        case AdminConversation.EXIT -> {
          return server.readStatus();
        }
        default -> throw new IOException("what it says is not understood");
      }
    }
  }

  private void sendLine(AdminConversation server) throws IOException {
    char[] line = typed.next();
    try {
      server.sendSecret(line);
    } finally {
      Arrays.fill(line, '\0');
    }
  }
}
