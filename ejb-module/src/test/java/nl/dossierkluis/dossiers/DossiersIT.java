package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Optional;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DossiersIT {

  @Inject Dossiers dossiers;
  @Inject People people;
  @Inject Transactions transactions;

  private Case known;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
  }

  @Test
  void whoOpensADossierWorksInIt() throws Exception {
    DossierView seen = people.as(known.coach(), () -> dossiers.get(known.dossierId()));
    assertThat(seen.title()).isEqualTo("Loopbaan");
    assertThat(seen.client().text()).isEqualTo(known.clientId());
    assertThat(people.as(known.coach(), () -> dossiers.mayWorkIn(known.dossierId()))).isTrue();
  }

  @Test
  void theClientSeesHerOwnAndNoOther() throws Exception {
    Case other = people.newCase();
    assertThat(people.as(known.client(), () -> dossiers.mine()))
        .extracting(DossierView::id)
        .containsExactly(known.dossierId());
    assertThatThrownBy(() -> people.as(known.client(), () -> dossiers.get(other.dossierId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void itIsClosedOnce() throws Exception {
    close();
    assertThatThrownBy(this::close).isInstanceOf(DossierClosed.class);
    assertThat(people.as(known.coach(), () -> dossiers.get(known.dossierId())).isOpen()).isFalse();
  }

  @Test
  void ofTwoWhoChangeItAtOnceTheSlowerIsTold() {
    assertThatThrownBy(
            () ->
                transactions.in(
                    slower -> {
                      Dossier seen = slower.find(Dossier.class, known.dossierId());
                      transactions.in(faster -> closeNow());
                      seen.close(java.time.LocalDate.of(2020, 1, 1));
                      return null;
                    }))
        .hasStackTraceContaining("OptimisticLockException");
    assertThat(
            transactions.count(
                "select count(*) from dossier where id = ? and closed_on > date '2020-01-01'",
                known.dossierId()))
        .isEqualTo(1);
  }

  private boolean closeNow() {
    try {
      close();
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void close() throws Exception {
    people.as(
        known.coach(),
        () -> {
          dossiers.close(known.dossierId(), Optional.empty());
          return null;
        });
  }
}
