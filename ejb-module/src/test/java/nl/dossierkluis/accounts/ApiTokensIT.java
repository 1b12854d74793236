package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ApiTokensIT {

  @Inject ApiTokens tokens;
  @Inject People people;
  @Inject AsSystem system;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Person coach;

  @BeforeEach
  void makePeople() throws Exception {
    coach = people.staff(Roles.COACH);
  }

  @Test
  void aTokenIsForWhatItWasMadeForAndKeptAsAHash() throws Exception {
    NewToken made = create(90, TokenScope.READ, TokenScope.REQUESTS);
    assertThat(tokens.identify(made.token()))
        .get()
        .satisfies(
            holder -> {
              assertThat(holder.caller().accountId()).isEqualTo(coach.accountId());
              assertThat(holder.caller().roles()).containsExactly(Roles.COACH);
              assertThat(holder.scopes())
                  .containsExactlyInAnyOrder(TokenScope.READ, TokenScope.REQUESTS);
              assertThat(holder.isForEverything()).isFalse();
            });
    assertThat(
            transactions.count(
                "select count(*) from api_token where token_hash = ? or id = ?",
                made.token(),
                made.token()))
        .isZero();
    assertThat(tokens.identify(Tokens.next())).isEmpty();
  }

  @Test
  void itsNameIsSealed() throws Exception {
    String id = create(90, TokenScope.READ).view().id();
    assertThat(
            transactions.count(
                "select count(*) from api_token where id = ?"
                    + " and position('6167656e6461', lower(rawtohex(record))) > 0",
                id))
        .isZero();
    assertThat(mine()).isEqualTo(1);
  }

  @Test
  void itExpires() throws Exception {
    String token = create(2, TokenScope.READ).token();
    clock.ahead(Duration.ofHours(47), () -> assertThat(tokens.identify(token)).isPresent());
    clock.ahead(Duration.ofHours(49), () -> assertThat(tokens.identify(token)).isEmpty());
    clock.ahead(Duration.ofHours(49), () -> assertThat(mine()).isZero());
  }

  @Test
  void itsHolderRevokesItAndNobodyElse() throws Exception {
    NewToken made = create(90, TokenScope.READ);
    Person other = people.staff(Roles.OWNER);
    assertThatThrownBy(() -> revoke(other, made)).isInstanceOf(NotFound.class);
    assertThat(tokens.identify(made.token())).isPresent();
    revoke(coach, made);
    assertThat(tokens.identify(made.token())).isEmpty();
    assertThatThrownBy(() -> revoke(coach, made)).isInstanceOf(NotFound.class);
  }

  @Test
  void itSaysWhenItWasLastUsed() throws Exception {
    NewToken made = create(90, TokenScope.READ);
    assertThat(made.view().usedAt()).isEmpty();
    tokens.identify(made.token());
    assertThat(people.as(coach, () -> tokens.mine()).get(0).usedAt()).isPresent();
  }

  @Test
  void itHasAPurposeAndAnEnd() {
    assertThatThrownBy(() -> create(90)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> create(0, TokenScope.READ)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> create(366, TokenScope.READ)).isInstanceOf(InvalidInput.class);
    assertThat(mine()).isZero();
  }

  @Test
  void theDemosTokenMayDoAllThatItsAccountMay() throws Exception {
    String token = system.call(() -> tokens.issue(coach.accountId()));
    assertThat(tokens.identify(token)).get().matches(TokenHolder::isForEverything);
  }

  private NewToken create(int days, TokenScope... scopes) throws Exception {
    return people.as(coach, () -> tokens.create("agenda", Set.of(scopes), days));
  }

  private void revoke(Person person, NewToken token) throws Exception {
    people.as(
        person,
        () -> {
          tokens.revoke(token.view().id());
          return null;
        });
  }

  private int mine() {
    try {
      return people.as(coach, () -> tokens.mine()).size();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
