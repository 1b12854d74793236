package nl.dossierkluis.vault.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.CheckReport;
import nl.dossierkluis.vault.KeyRotation;
import nl.dossierkluis.vault.KnownObjects;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultCheck;
import nl.dossierkluis.vault.VaultException;

/** The operator's commands; what they are says the usage, printed when one is not understood. */
public final class VaultCommand {

  private static final String USAGE =
      """
      check [--read-data] --data DIR [--keys DIR] [--unlock WITH]
      rotate-keys --data DIR [--keys DIR] [--unlock WITH]
      recovery-kit verify --data DIR
      verify-log [--key KEY] LOG [CHECKPOINT...]
      custody list|set-passphrase|make-key-file|remove-key-file --data DIR [--keys DIR] [--unlock WITH]
      WITH is key-file (unless said otherwise), passphrase or recovery-code; the latter two, and the
      code to verify, are the first line of standard input; a new passphrase is the next line.
      Ends with 0: sound, 1: damaged, 2: not understood, 10: no vault, 11: in use, 12: wrong key.
      """;

  private static final String UNLOCK = "--unlock";
  private static final Set<String> VALUES = Set.of("--data", "--keys", UNLOCK);

  private final PrintStream out;
  private final Reader in;

  /**
   * Commands that print here.
   *
   * @param in what the operator types or pipes in; read only by commands that need a secret
   */
  public VaultCommand(PrintStream out, Reader in) {
    this.out = out;
    this.in = in;
  }

  /** Does one command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    System.exit(new VaultCommand(System.out, in).run(List.of(arguments)));
  }

  /** Does one command and returns its exit status, {@link OperatorStatus}. */
  public int run(List<String> words) {
    try {
      return command(words);
    } catch (IllegalArgumentException e) {
      out.print(e.getMessage() + "\n" + USAGE);
      return OperatorStatus.NOT_UNDERSTOOD;
    } catch (IOException e) {
      out.println("standard input could not be read: " + e.getMessage());
      return OperatorStatus.DAMAGED;
    } catch (VaultException e) {
      out.println(e.getMessage());
      return OperatorStatus.of(e);
    }
  }

  private int command(List<String> words) throws IOException {
    String command = words.isEmpty() ? "" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (command) {
      case "check" -> check(Arguments.parse(rest, Set.of("--read-data"), VALUES));
      case "rotate-keys" -> rotate(Arguments.parse(rest, Set.of(), VALUES));
      case "recovery-kit" -> verify(Arguments.parse(rest, Set.of("verify"), VALUES));
      case "custody" -> custody(rest);
      case "verify-log" -> new VerifyLog(out).run(rest);
      default -> throw new IllegalArgumentException("no command");
    };
  }

  private int check(Arguments arguments) throws IOException {
    try (Unlock unlock = unlock(arguments)) {
      CheckReport report =
          VaultCheck.run(
              arguments.folders(),
              unlock,
              arguments.has("--read-data"),
              KnownObjects.NONE,
              Clock.systemUTC());
      report.damages().forEach(out::println);
      out.printf(
          "%d keys opened, %d blobs looked at, %d opened (%d bytes), %d damaged%n",
          report.keys(), report.blobs(), report.opened(), report.bytes(), report.damages().size());
      return report.sound() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  /** Opening with a key file would make a vault where there is none, which is not meant here. */
  private int rotate(Arguments arguments) throws IOException {
    Vault.requireThere(arguments.folders());
    try (Unlock unlock = unlock(arguments);
        Vault vault = Vault.open(arguments.folders(), unlock, Clock.systemUTC())) {
      KeyRotation rotation = vault.rotateKeys(unlock);
      rotation.damaged().forEach(name -> out.println("container key " + name + ": does not open"));
      out.printf(
          "generation %d wraps %d container keys%s%n",
          rotation.generation(),
          rotation.wrapped(),
          rotation.finished() ? "" : "; the older one is kept for those that do not open");
      return rotation.finished() ? OperatorStatus.SOUND : OperatorStatus.DAMAGED;
    }
  }

  private int verify(Arguments arguments) throws IOException {
    if (!arguments.has("verify")) {
      throw new IllegalArgumentException("recovery-kit: verify is missing");
    }
    Vault.requireThere(arguments.folders());
    try (Unlock unlock = SecretInput.recoveryCode(in)) {
      Vault.verify(arguments.folders(), unlock);
      out.println("the recovery code opens this vault");
      return OperatorStatus.SOUND;
    }
  }

  private int custody(List<String> words) throws IOException {
    String change = words.isEmpty() ? "" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    Arguments arguments = Arguments.parse(rest, Set.of(), VALUES);
    CustodyCommand custody = new CustodyCommand(out, in, arguments.folders());
    Vault.requireThere(arguments.folders());
    if (change.equals("list")) {
      custody.list();
      return OperatorStatus.SOUND;
    }
    try (Unlock proof = unlock(arguments)) {
      switch (change) {
        case "set-passphrase" -> custody.setPassphrase(proof);
        case "make-key-file" -> custody.makeKeyFile(proof);
        case "remove-key-file" -> custody.removeKeyFile(proof);
        default -> throw new IllegalArgumentException("not understood: custody " + change);
      }
      return OperatorStatus.SOUND;
    }
  }

  private Unlock unlock(Arguments arguments) throws IOException {
    return SecretInput.unlock(arguments.value(UNLOCK, "key-file"), in);
  }
}
