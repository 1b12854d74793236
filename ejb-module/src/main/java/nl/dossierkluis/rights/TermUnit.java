package nl.dossierkluis.rights;

/** What a term counts in; it decides how the term ends. */
public enum TermUnit {
  /** Clock hours, never moved for weekends or holidays (Regulation 1182/71 art. 3(4)). */
  HOURS,
  /** Calendar days. */
  DAYS,
  /** Calendar months, ending on the same number of the month (Regulation 1182/71 art. 3(2)(c)). */
  MONTHS,
  /** Days of {@link WorkingDays}. */
  WORKING_DAYS
}
