package nl.dossierkluis.operator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.OperatorStatus;
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
    OperatorWords words = OperatorWords.of(arguments);
    Optional<SocketChannel> server =
        words.data().isPresent()
            ? OperatorFolder.call(Path.of(words.data().get()))
            : Optional.empty();
    if (server.isEmpty()) {
      return new VaultCommand(out, new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .run(arguments);
    }
    try (SocketChannel channel = server.get()) {
      return ask(
          new AdminConversation(
              Channels.newInputStream(channel), Channels.newOutputStream(channel)),
          words.forServer());
    } catch (IOException e) {
      out.println("the server did not answer to the end: " + e.getMessage());
      return OperatorStatus.LOCKED;
    }
  }

  private int ask(AdminConversation server, List<String> words) throws IOException {
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
