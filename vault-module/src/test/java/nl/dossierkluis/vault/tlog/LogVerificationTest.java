package nl.dossierkluis.vault.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody could do to a log, done to each entry of one in turn. */
class LogVerificationTest {

  private static final int COUNT = 300;
  private static final int STEP = 40;

  private final TestLog log = TestLog.of(COUNT, STEP);

  @Test
  void whatNobodyTouchedIsSound() {
    LogVerdict verdict = verify(log.export(), List.of(witness()), Optional.of(log.signer.key()));
    assertThat(verdict)
        .isEqualTo(new LogVerdict(COUNT, "2026-11-25T12:00:00.100299Z", 9, Optional.empty()));
    assertThat(verify(TestLog.of(0, 1).export()).isSound()).isTrue();
    assertThat(verify(TestLog.of(1, 1).export()).isSound()).isTrue();
  }

  @Test
  void everyDeletedEntryIsNoticed() {
    each(
        i -> {
          TestLog changed = log.copy();
          changed.entries.remove(i);
          assertThat(verify(changed.export()).deviation())
              .contains(
                  i == COUNT - 1
                      ? "the end is missing: checkpoint 8 of the file was signed over 300 entries,"
                          + " and there are 299"
                      : "where entry " + i + " must stand, there is something else");
        });
  }

  @Test
  void everyDeletedEntryIsNoticedWhenTheOthersCloseUp() {
    each(
        i -> {
          TestLog changed = log.copy();
          changed.entries.remove(i);
          changed.entries.replaceAll(
              entry -> {
                int index = Integer.parseInt(entry.substring(0, entry.indexOf(' ')));
                return index < i ? entry : (index - 1) + entry.substring(entry.indexOf(' '));
              });
          assertThat(verify(changed.export()).isSound()).isFalse();
        });
  }

  @Test
  void everyEditedEntryIsNoticedAndNamedBetweenTwoCheckpoints() {
    each(
        i -> {
          TestLog changed = log.copy();
          changed.entries.set(i, TestLog.entry(i, "DOCUMENT_LEFT"));
          int from = i / STEP * STEP;
          int to = Math.min(from + STEP, COUNT) - 1;
          assertThat(verify(changed.export()).deviation().orElseThrow())
              .startsWith("entries " + from + " to " + to + " are not those over which");
        });
  }

  @Test
  void everyPairThatChangedPlacesIsNoticed() {
    each(
        i -> {
          TestLog changed = log.copy();
          Collections.swap(changed.entries, i, (i + 1) % COUNT);
          assertThat(verify(changed.export()).isSound()).isFalse();
        });
  }

  @Test
  void everyInsertedEntryIsNoticed() {
    each(
        i -> {
          TestLog changed = log.copy();
          changed.entries.add(i, TestLog.entry(i, "DOCUMENT_LEFT"));
          assertThat(verify(changed.export()).isSound()).isFalse();
        });
  }

  @Test
  void everyCutTailIsNoticed() {
    each(
        i -> {
          assertThat(verify(log.cut(i).export()).isSound())
              .as("without a witness, %d entries look whole only where they were signed", i)
              .isEqualTo(i == 0 || i % STEP == 0);
          assertThat(verify(log.cut(i).export(), List.of(witness()), Optional.empty()).deviation())
              .contains(
                  "the end is missing: the witness was signed over 300 entries, and there are "
                      + i);
        });
  }

  /** Whoever has the signing key can write another history; a witness of the first shows it. */
  @Test
  void everyForkIsNoticed() {
    each(
        i -> {
          TestLog fork = log.cut(i);
          IntStream.range(i, COUNT + 5)
              .forEach(at -> fork.entries.add(TestLog.entry(at, "DOCUMENT_LEFT")));
          fork.sign(COUNT);
          fork.sign(COUNT + 5);
          assertThat(verify(fork.export()).isSound()).isTrue();
          assertThat(verify(fork.export(), List.of(witness()), Optional.empty()).isSound())
              .isFalse();
        });
  }

  @Test
  void whatAnotherKeySignedIsNoticed() {
    NoteSigner other = NoteSigner.generate(log.signer.key().name());
    each(
        i -> {
          TestLog changed = log.copy();
          changed.entries.set(i, TestLog.entry(i, "DOCUMENT_LEFT"));
          String anew = changed.signedBy(other).export();
          assertThat(verify(anew, List.of(), Optional.of(log.signer.key())).deviation())
              .contains("the key of the file is another than the one given: " + other.key());
          assertThat(verify(anew, List.of(witness()), Optional.empty()).deviation())
              .contains("the witness is not signed by the key of the file");
        });
  }

  @Test
  void whatAnotherKeySignedIsNoticedUnderTheOldKey() {
    TestLog changed = log.copy();
    NoteSigner other = NoteSigner.generate(log.signer.key().name());
    changed.checkpoints.putAll(log.signedBy(other).checkpoints);
    assertThat(verify(changed.export()).deviation())
        .contains("checkpoint 1 of the file is not signed by the key of the file");
  }

  @Test
  void entriesThatNobodySignedAreNoticed() {
    TestLog longer = log.copy();
    longer.entries.add(TestLog.entry(COUNT, "DOCUMENT_READ"));
    assertThat(verify(longer.export()).deviation())
        .contains("entries 300 to 300 are under no checkpoint");
  }

  @Test
  void aWitnessOfAnotherLogIsNoticed() {
    SignedNote foreign = log.signer.sign(new Checkpoint("other", LogHead.EMPTY).text());
    assertThat(verify(log.export(), List.of(new LogWitness("it", foreign)), Optional.empty()))
        .extracting(LogVerdict::deviation)
        .isEqualTo(Optional.of("it is of another log"));
    SignedNote nothing = log.signer.sign("nothing\n");
    assertThat(verify(log.export(), List.of(new LogWitness("it", nothing)), Optional.empty()))
        .extracting(LogVerdict::deviation)
        .isEqualTo(Optional.of("it is no checkpoint"));
  }

  @Test
  void everyFlippedBitIsNoticed() {
    String export = TestLog.of(30, 10).export();
    for (int at = 0; at < export.length(); at++) {
      String flipped =
          export.substring(0, at) + (char) (export.charAt(at) ^ 1) + export.substring(at + 1);
      assertThat(verify(flipped).isSound()).as("character %d", at).isFalse();
    }
  }

  @Test
  void everyFileThatBreaksOffIsNoticed() {
    String export = TestLog.of(30, 10).export();
    // The line feed at the very end says nothing.
    for (int length = 0; length < export.length() - 1; length++) {
      assertThat(verify(export.substring(0, length)).isSound()).as("length %d", length).isFalse();
    }
    assertThat(verify(export + "more\n").deviation().orElseThrow()).contains("something follows");
  }

  private static void each(java.util.function.IntConsumer attack) {
    IntStream.range(0, COUNT).forEach(attack);
  }

  private LogWitness witness() {
    return new LogWitness("the witness", log.newest());
  }

  private static LogVerdict verify(String export) {
    return verify(export, List.of(), Optional.empty());
  }

  private static LogVerdict verify(
      String export, List<LogWitness> witnesses, Optional<NoteKey> known) {
    try {
      return new LogVerification(witnesses, known)
          .verify(new BufferedReader(new StringReader(export)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
