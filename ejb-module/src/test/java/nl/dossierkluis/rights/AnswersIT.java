package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.documents.OpenFile;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AnswersIT {

  @Inject Answers answers;
  @Inject RightsRequests requests;
  @Inject AsSystem system;
  @Inject People people;
  @Inject Transactions transactions;

  @Resource ManagedExecutorService executor;

  private Case known;
  private String request;

  @BeforeEach
  void ask() throws Exception {
    known = people.newCase();
    request = people.as(known.client(), () -> requests.ask(Right.ACCESS)).id();
  }

  @Test
  void theClientReadsTheAnswer() throws Exception {
    RequestView answered = people.as(known.coach(), () -> answers.answer(request));
    assertThat(answered.state()).isEqualTo(RequestState.ANSWERED);
    assertThat(answered.outcome()).contains(Outcome.GRANTED);
    assertThat(entries(people.as(known.client(), () -> content())))
        .contains("overzicht.html", "gegevens.json");
    assertThat(
            transactions.count(
                "select count(*) from answer_package where request_id = ?"
                    + " and downloaded_at is not null",
                request))
        .isEqualTo(1);
  }

  @Test
  void nobodyElseReadsIt() throws Exception {
    people.as(known.coach(), () -> answers.answer(request));
    Case other = people.newCase();
    assertThatThrownBy(() -> people.as(other.client(), () -> content()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(other.coach(), () -> content()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(people.staff(Roles.OWNER), () -> content()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void nobodyElseGivesIt() throws Exception {
    Case other = people.newCase();
    assertThatThrownBy(() -> people.as(other.coach(), () -> answers.answer(request)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(known.client(), () -> answers.answer(request)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> people.as(people.staff(Roles.PRIVACY_OFFICER), () -> answers.answer(request)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void ofSeveralWhoAnswerAtOnceOneDoes() throws Exception {
    long blobs = transactions.count("select count(*) from known_blob");
    CountDownLatch start = new CountDownLatch(1);
    List<Future<RequestView>> attempts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Callable<RequestView> attempt =
          () -> {
            start.await();
            return system.call(() -> answers.answer(request));
          };
      attempts.add(executor.submit(attempt));
    }
    start.countDown();
    int answered = 0;
    for (Future<RequestView> attempt : attempts) {
      try {
        attempt.get();
        answered++;
      } catch (ExecutionException e) {
        assertThat(e).hasRootCauseInstanceOf(RequestInWrongState.class);
      }
    }
    assertThat(answered).isEqualTo(1);
    assertThat(
            transactions.count("select count(*) from answer_package where request_id = ?", request))
        .isEqualTo(1);
    assertThat(transactions.count("select count(*) from known_blob")).isEqualTo(blobs + 1);
  }

  private byte[] content() throws java.io.IOException {
    try (OpenFile file = answers.open(request)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeTo(out, 0, file.length());
      return out.toByteArray();
    }
  }

  private static List<String> entries(byte[] zip) throws java.io.IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
