package nl.dossierkluis.web.faces;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.DAY_OF_WEEK;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dates as people say them: {@code wo 25 nov 2026}, {@code morgen}. The names are our own, because
 * those of the JDK differ between its versions ({@code nov.}, {@code Sept}).
 */
final class DateWords {

  private static final List<String> DUTCH_DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
  private static final List<String> DUTCH_MONTHS =
      List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final List<String> ENGLISH_DAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> ENGLISH_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** A date within half a year needs no year to be understood. */
  private static final int YEAR_IS_CLEAR = 180;

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendValue(HOUR_OF_DAY, 2)
          .appendLiteral(':')
          .appendValue(MINUTE_OF_HOUR, 2)
          .toFormatter(Locale.ROOT);

  /** A page says many dates, and a formatter is slow to make. */
  private static final Map<Locale, DateWords> ALL =
      Languages.ALL.stream().collect(Collectors.toMap(Function.identity(), DateWords::new));

  private final Bundle bundle;
  private final DateTimeFormatter withoutYear;
  private final DateTimeFormatter withYear;

  /** The words of one of our languages. */
  static DateWords in(Locale locale) {
    return ALL.get(locale);
  }

  private DateWords(Locale locale) {
    boolean dutch = Languages.DUTCH.equals(locale);
    bundle = Bundle.in(locale);
    withoutYear =
        new DateTimeFormatterBuilder()
            .appendText(DAY_OF_WEEK, names(DAY_OF_WEEK, dutch ? DUTCH_DAYS : ENGLISH_DAYS))
            .appendLiteral(' ')
            .appendValue(DAY_OF_MONTH)
            .appendLiteral(' ')
            .appendText(MONTH_OF_YEAR, names(MONTH_OF_YEAR, dutch ? DUTCH_MONTHS : ENGLISH_MONTHS))
            .toFormatter(locale);
    withYear =
        new DateTimeFormatterBuilder()
            .append(withoutYear)
            .appendLiteral(' ')
            .appendValue(YEAR)
            .toFormatter(locale);
  }

  private static Map<Long, String> names(TemporalField field, List<String> names) {
    long first = field.range().getMinimum();
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(index -> first + index, names::get));
  }

  /** {@code wo 25 nov 2026}. */
  String day(LocalDate day) {
    return withYear.format(day);
  }

  /**
   * {@code vandaag}, {@code morgen}, {@code wo 25 nov}, or with its year when that is not clear.
   */
  String near(LocalDate day, LocalDate today) {
    long ahead = day.toEpochDay() - today.toEpochDay();
    String key = "frame.day." + ahead;
    if (bundle.has(key)) {
      return bundle.sentence(key);
    }
    return Math.abs(ahead) <= YEAR_IS_CLEAR ? withoutYear.format(day) : withYear.format(day);
  }

  /** {@code 14:05}. */
  String time(LocalTime time) {
    return TIME.format(time);
  }
}
