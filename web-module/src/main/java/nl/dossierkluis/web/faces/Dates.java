package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Dates and times in words for pages, in the zone of the practice's clock. */
@Named
@RequestScoped
public class Dates {

  @Inject Clock clock;
  @Inject Language language;

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** {@code wo 25 nov 2026}. */
  public String day(LocalDate day) {
    return words().day(day);
  }

  /** {@code morgen} or {@code wo 25 nov}. */
  public String near(LocalDate day) {
    return words().near(day, getToday());
  }

  /** {@code wo 25 nov 2026, 14:05}. */
  public String moment(Instant moment) {
    ZonedDateTime here = moment.atZone(clock.getZone());
    return words().day(here.toLocalDate()) + ", " + words().time(here.toLocalTime());
  }

  /** {@code vandaag, 14:05}. */
  public String nearMoment(Instant moment) {
    ZonedDateTime here = moment.atZone(clock.getZone());
    return near(here.toLocalDate()) + ", " + words().time(here.toLocalTime());
  }

  private DateWords words() {
    return DateWords.in(language.getLocale());
  }
}
