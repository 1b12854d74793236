package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.RandomId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RightsRequestTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 27);
  private static final LocalDate NEXT_DAY = RECEIVED.plusDays(1);

  /** 27 April is Koningsdag in 2026, so the month ends a day later. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 28);

  private final RightsRequest request =
      new RightsRequest(
          RandomId.next(),
          new SubjectId(RandomId.next()),
          Right.ACCESS,
          Channel.EMAIL,
          RECEIVED,
          null);

  @Nested
  class WhenReceived {

    @Test
    void isContactedOnce() {
      request.contact(NEXT_DAY);
      assertThat(request.state()).isEqualTo(RequestState.CONTACTED);
      assertThat(request.contactedOn()).contains(NEXT_DAY);
      refused(() -> request.contact(NEXT_DAY));
    }

    @Test
    void isAnsweredWithoutAnythingBefore() {
      request.answer(Outcome.GRANTED, NEXT_DAY);
      assertThat(request.state()).isEqualTo(RequestState.ANSWERED);
      assertThat(request.outcome()).contains(Outcome.GRANTED);
    }

    @Test
    void isNotClosedUnlessWithdrawn() {
      refused(() -> request.close(false, NEXT_DAY));
      request.close(true, NEXT_DAY);
      assertThat(request.outcome()).contains(Outcome.WITHDRAWN);
      assertThat(request.state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void knowsWhoAsksOnce() {
      request.identify(NEXT_DAY);
      assertThat(request.identifiedOn()).contains(NEXT_DAY);
      refused(() -> request.identify(NEXT_DAY));
    }
  }

  @Nested
  class WhenItTakesLonger {

    @Test
    void isExtendedOnTheLastDayOfTheMonth() {
      request.extend(LAST_DAY);
      assertThat(request.state()).isEqualTo(RequestState.EXTENDED);
      refused(() -> request.extend(LAST_DAY));
    }

    @Test
    void isNotExtendedADayLater() {
      assertThatExceptionOfType(ExtensionTooLate.class)
          .isThrownBy(() -> request.extend(LAST_DAY.plusDays(1)));
      assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
      assertThat(request.extendedOn()).isEmpty();
    }

    @Test
    void staysExtendedWhenTheClientIsContactedOrKnown() {
      request.extend(NEXT_DAY);
      request.contact(NEXT_DAY);
      request.identify(NEXT_DAY);
      assertThat(request.state()).isEqualTo(RequestState.EXTENDED);
    }
  }

  @Nested
  class WhenAnswered {

    @Test
    void takesNoOtherStepThanToBeClosed() {
      request.answer(Outcome.GRANTED, NEXT_DAY);
      refused(() -> request.answer(Outcome.GRANTED, NEXT_DAY));
      refused(() -> request.contact(NEXT_DAY));
      refused(() -> request.identify(NEXT_DAY));
      refused(() -> request.extend(NEXT_DAY));
      refused(() -> request.close(true, NEXT_DAY));
      request.close(false, NEXT_DAY);
      assertThat(request.outcome()).contains(Outcome.GRANTED);
      assertThat(request.closedOn()).contains(NEXT_DAY);
    }
  }

  private static void refused(Runnable step) {
    assertThatExceptionOfType(RequestInWrongState.class).isThrownBy(step::run);
  }
}
