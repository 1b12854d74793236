package nl.dossierkluis.vault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.tlog.LogVerdict;
import nl.dossierkluis.vault.tlog.LogVerification;
import nl.dossierkluis.vault.tlog.LogWitness;
import nl.dossierkluis.vault.tlog.NoteKey;
import nl.dossierkluis.vault.tlog.SignedNote;

/**
 * Checks an exported audit log without server, vault or network: this class and Java are enough.
 */
public final class VerifyLog {

  private static final String USAGE =
      """
      verify-log [--key KEY] LOG [CHECKPOINT...]

        --key KEY    that must have signed; it stands on the page of the log
        LOG          a log as it was downloaded
        CHECKPOINT   files, or folders of them, kept at another place or an earlier time

      Ends with 0: sound, 1: not sound, and the first deviation is named, 2: not understood.
      """;

  private final PrintStream out;

  public VerifyLog(PrintStream out) {
    this.out = out;
  }

  /** Checks one log and ends the program with its exit status. */
  public static void main(String[] arguments) {
    System.exit(new VerifyLog(System.out).run(List.of(arguments)));
  }

  /** Checks one log and returns the exit status. */
  public int run(List<String> words) {
    boolean withKey = words.size() > 1 && words.get(0).equals("--key");
    List<String> files = withKey ? words.subList(2, words.size()) : words;
    if (files.isEmpty() || files.stream().anyMatch(word -> word.startsWith("--"))) {
      out.print(USAGE);
      return OperatorStatus.NOT_UNDERSTOOD;
    }
    try {
      Optional<NoteKey> key = withKey ? Optional.of(NoteKey.parse(words.get(1))) : Optional.empty();
      return verify(Path.of(files.get(0)), witnesses(files.subList(1, files.size())), key);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return OperatorStatus.NOT_UNDERSTOOD;
    } catch (IOException e) {
      out.println("cannot be read: " + e.getMessage());
      return OperatorStatus.NOT_UNDERSTOOD;
    }
  }

  private int verify(Path log, List<LogWitness> witnesses, Optional<NoteKey> key)
      throws IOException {
    LogVerdict verdict;
    // Bytes that are no text become signs that no entry has, and so a deviation.
    try (BufferedReader export =
        new BufferedReader(new InputStreamReader(Files.newInputStream(log), UTF_8))) {
      verdict = new LogVerification(witnesses, key).verify(export);
    }
    if (verdict.deviation().isPresent()) {
      out.println("NOT sound: " + verdict.deviation().get());
      return OperatorStatus.DAMAGED;
    }
    out.printf("sound: %d entries until %s%n", verdict.entries(), verdict.until());
    out.printf(
        "%d checkpoints agree, %d of them from elsewhere%n",
        verdict.checkpoints(), witnesses.size());
    if (key.isEmpty() && witnesses.isEmpty()) {
      out.println("signed by the key that the file itself names; compare it: --key");
    }
    return OperatorStatus.SOUND;
  }

  private static List<LogWitness> witnesses(List<String> places) throws IOException {
    List<LogWitness> witnesses = new ArrayList<>();
    for (String place : places) {
      for (Path file : files(Path.of(place))) {
        witnesses.add(new LogWitness(file.toString(), note(file)));
      }
    }
    return witnesses;
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static SignedNote note(Path file) throws IOException {
    try {
      return SignedNote.parse(Files.readString(file, UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is no signed checkpoint", e);
    }
  }
}
