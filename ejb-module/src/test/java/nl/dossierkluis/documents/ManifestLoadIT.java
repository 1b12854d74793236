package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nl.dossierkluis.container.People;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many documents in one dossier: at once, one after another, and in a list. */
@ExtendWith(ArquillianExtension.class)
class ManifestLoadIT {

  private static final int THREADS = 20;
  private static final int EACH = 20;

  @Inject ManifestCase dossier;
  @Inject Documents documents;
  @Inject Manifests manifests;
  @Inject People people;

  private final Set<String> uploaded = ConcurrentHashMap.newKeySet();
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void makePeople() throws Exception {
    dossier.known = people.newCase();
  }

  @Test
  void twentyAtOnceIntoOneDossierAllSucceedAndTheManifestIsExact() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = dossier.threads.newThread(() -> uploadAll(start));
      thread.start();
      running.add(thread);
    }
    long began = System.nanoTime();
    start.countDown();
    for (Thread thread : running) {
      thread.join();
    }
    print("%d uploads by %d threads into one dossier: %d ms", began);
    assertThat(failures).isEmpty();
    assertThat(uploaded).hasSize(THREADS * EACH);
    Manifest manifest = manifests.read(dossier.dossier()).manifest();
    assertThat(manifest.lines().keySet()).isEqualTo(uploaded);
    assertThat(manifest.number()).isEqualTo(THREADS * EACH);
    assertThat(dossier.named()).isEmpty();
  }

  /** Rows and bytes that the manifest writes, counted after each upload. */
  @Test
  void fourHundredUploadsDoNotWriteTheManifestFourHundredTimes() throws Exception {
    long folds = 0;
    long folded = 0;
    long[] written = new long[401];
    for (int n = 1; n <= 400; n++) {
      dossier.upload(DocumentType.CV);
      Object[] base =
          dossier.row(
              "select record_revision - 1, octet_length(record) from manifest_base"
                  + " where dossier_id = ?",
              dossier.dossier());
      long revision = ((Number) base[0]).longValue();
      folded += (revision - folds) * ((Number) base[1]).longValue();
      folds = revision;
      written[n] = folded + n * entryBytes();
    }
    System.out.printf(
        "400 uploads: %d folds, %d bytes in bases, %d bytes in all; 200 uploads: %d bytes%n",
        folds, folded, written[400], written[200]);
    assertThat(folds).isBetween(3L, 8L);
    assertThat(written[400]).isLessThan(3 * written[200]);
    assertThat(written[400] / 400).isLessThan(2000);
    assertThat(entries()).isLessThanOrEqualTo(100);
    assertThat(dossier.named()).isEmpty();
  }

  @Test
  void aListOpensTheManifestOnce() throws Exception {
    for (int n = 0; n < 300; n++) {
      dossier.upload(DocumentType.CV);
    }
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      long began = System.nanoTime();
      assertThat(all()).isEqualTo(300);
      times.add((System.nanoTime() - began) / 1000);
    }
    Collections.sort(times.subList(20, 60));
    System.out.printf(
        "listing 300 documents in two pages, warm: median %d us, p95 %d us%n",
        times.get(40), times.get(57));
    long began = System.nanoTime();
    for (int round = 0; round < 100; round++) {
      assertThat(manifests.read(dossier.dossier()).sound()).isTrue();
    }
    System.out.printf(
        "of which one manifest: %d us, %d entries open%n",
        (System.nanoTime() - began) / 100_000, entries());
  }

  private int all() throws Exception {
    return people.as(
        dossier.known.coach(),
        () -> {
          Page<DocumentView> first = documents.list(dossier.dossier(), page(Optional.empty()));
          Page<DocumentView> second = documents.list(dossier.dossier(), page(first.next()));
          return first.items().size() + second.items().size();
        });
  }

  private static PageRequest page(Optional<String> after) {
    return new PageRequest(after, Page.MAXIMUM);
  }

  private long entryBytes() {
    Object[] entry =
        dossier.row(
            "select max(octet_length(record)), count(*) from manifest_entry where dossier_id = ?",
            dossier.dossier());
    return entry[0] == null ? 500 : ((Number) entry[0]).longValue();
  }

  private long entries() {
    return dossier.transactions.count(
        "select count(*) from manifest_entry where dossier_id = ?", dossier.dossier());
  }

  private void uploadAll(CountDownLatch start) {
    try {
      start.await();
      for (int i = 0; i < EACH; i++) {
        uploaded.add(dossier.upload(DocumentType.CV));
      }
    } catch (Exception e) {
      failures.add(e);
    }
  }

  private static void print(String line, long began) {
    System.out.println(
        line.formatted(THREADS * EACH, THREADS, (System.nanoTime() - began) / 1_000_000));
  }
}
