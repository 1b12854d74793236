package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccessReviewsIT {

  @Inject AccessReviews reviews;
  @Inject Dossiers dossiers;
  @Inject People people;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Case known;
  private Person owner;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
    owner = people.staff(Roles.OWNER);
  }

  @Test
  void whatWasGivenInThisQuarterDoesNotWait() throws Exception {
    assertThat(line().waits()).isFalse();
    assertThat(line().keptAt()).isEmpty();
  }

  @Test
  void whatIsOlderWaitsUntilItIsKept() throws Exception {
    giveIn(Quarter.of(LocalDate.now(clock)).before().firstDay().plusDays(40));
    assertThat(line().waits()).isTrue();
    long waiting = status().waiting();
    keep(line().grant().id());
    assertThat(line().waits()).isFalse();
    assertThat(line().keptAt()).isPresent();
    assertThat(status().waiting()).isEqualTo(waiting - 1);
    assertThat(status().lastDecision()).isPresent();
    assertThat(decisions("KEPT")).isEqualTo(1);
  }

  @Test
  void whatIsTakenBackIsGoneAndOnRecord() throws Exception {
    giveIn(LocalDate.now(clock).minusDays(120));
    String grant = line().grant().id();
    people.as(
        owner,
        () -> {
          reviews.revoke(List.of(grant));
          return null;
        });
    assertThatThrownBy(() -> people.as(known.coach(), () -> dossiers.get(known.dossierId())))
        .isInstanceOf(NotFound.class);
    assertThat(lines()).isEmpty();
    assertThat(decisions("REVOKED")).isEqualTo(1);
    assertThat(people.as(owner, () -> reviews.history()).get(0).revoked()).isPositive();
    assertThatThrownBy(() -> keep(grant)).isInstanceOf(NotFound.class);
  }

  @Test
  void remindsInTheLastTwoWeeksOfTheNextQuarter() {
    LocalDate begin = Quarter.of(LocalDate.now(clock)).lastDay().plusDays(1);
    LocalDate end = Quarter.of(begin).lastDay();
    clock.ahead(until(begin), () -> assertThat(unchecked(this::line).waits()).isTrue());
    clock.ahead(
        until(end.minusDays(15)), () -> assertThat(unchecked(this::status).soon()).isFalse());
    clock.ahead(
        until(end.minusDays(14)), () -> assertThat(unchecked(this::status).isDue()).isTrue());
    clock.ahead(until(end), () -> assertThat(unchecked(this::status).soon()).isTrue());
  }

  @Test
  void isOverdueWhenAQuarterWasMissed() throws Exception {
    giveIn(LocalDate.now(clock).minusDays(400));
    assertThat(status().overdue()).isTrue();
    assertThat(status().isDue()).isTrue();
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Duration until(LocalDate day) {
    Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    return Duration.between(clock.instant(), noon);
  }

  private ReviewStatus status() throws Exception {
    return people.as(owner, () -> reviews.status());
  }

  private ReviewLine line() throws Exception {
    return lines().get(0);
  }

  private List<ReviewLine> lines() throws Exception {
    return people
        .as(
            owner,
            () -> reviews.linesOf(known.coach().accountId(), new PageRequest(Optional.empty(), 50)))
        .items();
  }

  private void keep(String grant) throws Exception {
    people.as(
        owner,
        () -> {
          reviews.keep(List.of(grant));
          return null;
        });
  }

  private void giveIn(LocalDate day) {
    Timestamp at = Timestamp.from(day.atTime(12, 0).atZone(clock.getZone()).toInstant());
    transactions.change(
        "update dossier_grant set granted_at = ? where dossier_id = ?", at, known.dossierId());
  }

  private long decisions(String outcome) {
    return transactions.count(
        "select count(*) from grant_review r join dossier_grant g on g.id = r.grant_id"
            + " where g.dossier_id = ? and r.outcome = ?",
        known.dossierId(),
        outcome);
  }
}
