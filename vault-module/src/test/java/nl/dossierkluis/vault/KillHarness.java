package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program without a server that stores, moves and destroys in several threads until somebody
 * kills it. It notes in a journal outside the vault what it begins and, at once, what it was told.
 */
final class KillHarness {

  /** How it ends when something fails; it never ends otherwise. */
  static final int FAILED = 3;

  private static final int THREADS = 4;

  private KillHarness() {}

  /** Takes the vault's folder, the journal, and a seed. */
  public static void main(String[] arguments) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler(KillHarness::fail);
    Path file = Path.of(arguments[1]);
    KillState state = KillState.read(file);
    Vault vault = Vault.open(TestVault.folders(Path.of(arguments[0])), Clock.systemUTC());
    FileChannel journal = FileChannel.open(file, StandardOpenOption.APPEND);
    Random seeds = new Random(Long.parseLong(arguments[2]));
    List<KillActor> actors = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      actors.add(new KillActor(vault, line -> note(journal, line), new Random(seeds.nextLong())));
    }
    int turn = 0;
    for (ContainerId container : state.containers().keySet()) {
      actors.get(turn++ % THREADS).takeOver(container, state);
    }
    actors.forEach(actor -> new Thread(actor).start());
  }

  private static void fail(Thread thread, Throwable failure) {
    failure.printStackTrace();
    Runtime.getRuntime().halt(FAILED);
  }

  private static void note(FileChannel journal, String line) {
    try {
      journal.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
