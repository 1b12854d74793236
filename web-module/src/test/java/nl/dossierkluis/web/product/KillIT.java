package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The server is killed again and again while twenty programs upload at once. Whatever it had
 * acknowledged is there afterwards, whatever is there is whole, and nothing of it lies about in the
 * clear.
 *
 * <p>How often is the system property {@code kills}; the profile {@code heavy} raises it. A failure
 * names the seed, which goes into {@code kill.seed} to try the same lengths and moments again.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("kills");
  private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
  private static final int AT_ONCE = 20;
  private static final int SHORTEST = 64 << 10;
  private static final int LONGEST = 8 << 20;

  private final Random random = new Random(SEED);
  private final byte[] marker = new byte[32];
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final List<String> dossiers = new ArrayList<>();

  private RunningProduct product;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalf() {
    random.nextBytes(marker);
    product = RunningProduct.start(Products.freshData("kill"), "--demo");
    String token = product.account("COACH").token();
    DataScan scan = new DataScan(product.data(), marker);
    for (int kill = 1; kill <= KILLS; kill++) {
      uploadUntilKilled(new Api(product, token));
      assertThat(scan.look()).as("in the clear after kill %d, seed %d", kill, SEED).isEmpty();
      product = RunningProduct.start(product.data(), "--demo");
      nothingIsMissing(new Api(product, token), kill);
    }
    assertThat(refused).as("seed %d", SEED).isEmpty();
    assertThat(acknowledged).as("uploads in time, seed %d", SEED).hasSizeGreaterThan(KILLS);
    everythingIsWhole(new Api(product, token));
    assertThat(scan.look()).as("in the clear at the end, seed %d", SEED).isEmpty();
    System.out.printf(
        "%d kills, %d uploads begun, %d acknowledged, seed %d%n",
        KILLS, numbers.get(), acknowledged.size(), SEED);
  }

  @AfterEach
  void stop() {
    if (product != null) {
      product.close();
      Products.freshData("kill");
    }
  }

  private void uploadUntilKilled(Api coach) {
    String dossier = coach.newDossier();
    dossiers.add(dossier);
    List<Thread> uploaders =
        Stream.generate(() -> new Thread(() -> uploadAll(coach, dossier))).limit(AT_ONCE).toList();
    uploaders.forEach(Thread::start);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(2400)));
    List<ProcessHandle> children = product.children();
    product.kill();
    uploaders.forEach(KillIT::join);
    Await.until(
        "the children of a killed server are gone",
        () -> children.stream().filter(ProcessHandle::isAlive).toList(),
        List::isEmpty);
  }

  private void uploadAll(Api coach, String dossier) {
    try {
      while (true) {
        long number = numbers.incrementAndGet();
        byte[] body = body(number);
        HttpResponse<byte[]> answer = coach.upload(dossier, "RECORDING", number + ".wav", body);
        if (answer.statusCode() == 201) {
          acknowledged.put(Api.json(answer).getString("id"), TestBody.sha256(body));
        } else {
          refused.add(number + " got " + answer.statusCode());
        }
      }
    } catch (UncheckedIOException e) {
      return; // The server has been killed.
    }
  }

  /** As many short ones as long ones, in every size between. */
  private byte[] body(long number) {
    double part = new Random(SEED + number).nextDouble();
    int length = (int) (SHORTEST * Math.pow((double) LONGEST / SHORTEST, part));
    return TestBody.of(marker, SEED + number, length);
  }

  private void nothingIsMissing(Api coach, int kill) {
    Set<String> missing = new HashSet<>(acknowledged.keySet());
    for (String dossier : dossiers) {
      documents(coach, dossier).forEach(listed -> missing.remove(listed.getString("id")));
    }
    assertThat(missing).as("acknowledged and lost by kill %d, seed %d", kill, SEED).isEmpty();
  }

  private void everythingIsWhole(Api coach) {
    for (String dossier : dossiers) {
      for (JsonObject listed : documents(coach, dossier)) {
        String sha256 = sha256WhenOpened(coach, listed);
        assertThat(acknowledged.getOrDefault(listed.getString("id"), sha256))
            .as("the bytes that were acknowledged: %s, seed %d", listed, SEED)
            .isEqualTo(sha256);
      }
    }
  }

  /** Opens a document, acknowledged or not, and compares it with what was sent under its name. */
  private String sha256WhenOpened(Api coach, JsonObject listed) {
    JsonObject document = coach.awaitInspection(listed.getString("id"));
    assertThat(document.getString("state")).as("%s, seed %d", document, SEED).isEqualTo("ACCEPTED");
    HttpResponse<byte[]> content =
        coach.get("/api/documents/" + document.getString("id") + "/content");
    assertThat(content.statusCode()).as("%s, seed %d", document, SEED).isEqualTo(200);
    String sha256 = TestBody.sha256(content.body());
    long number = Long.parseLong(document.getString("name").replace(".wav", ""));
    assertThat(sha256)
        .as("%s, seed %d", document, SEED)
        .isEqualTo(document.getString("sha256"))
        .isEqualTo(TestBody.sha256(body(number)));
    return sha256;
  }

  private static List<JsonObject> documents(Api coach, String dossier) {
    List<JsonObject> all = new ArrayList<>();
    String path = "/api/dossiers/" + dossier + "/documents?limit=200";
    JsonObject page = Api.json(coach.get(path));
    all.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
    while (page.containsKey("next")) {
      page = Api.json(coach.get(path + "&after=" + page.getString("next")));
      all.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
    }
    return all;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
