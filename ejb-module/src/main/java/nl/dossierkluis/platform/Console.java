package nl.dossierkluis.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines meant for the person who started the server: the set-up code, demo accounts, the reason why
 * it cannot start. They go past the logging straight to the process's standard output, because a
 * one-time code has no place in a log file.
 */
public final class Console {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Console() {}

  /** Prints one line. */
  public static synchronized void say(String line) {
    OUT.println(line);
  }
}
