package nl.dossierkluis.rights;

import java.time.LocalDate;

/** Easter Sunday of the western churches, on which four Dutch public holidays hang. */
final class Easter {

  private Easter() {}

  /**
   * Easter Sunday by the anonymous Gregorian algorithm of 1876 (as printed in J. Meeus,
   * Astronomical Algorithms, ch. 8); valid for every year of the Gregorian calendar.
   */
  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int fullMoon = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    int toSunday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - fullMoon - yearOfCentury % 4) % 7;
    int weekEarlier = (golden + 11 * fullMoon + 22 * toSunday) / 451;
    int march = fullMoon + toSunday - 7 * weekEarlier + 22;
    return LocalDate.of(year, 3, 1).plusDays(march - 1L);
  }
}
