/**
 * The rights of the data subject (GDPR art. 12 and 15 to 22) and their clocks. The calendar and the
 * deadlines are plain values: every date comes in as an argument, and every number that is law or
 * promise stands in {@link nl.dossierkluis.rights.TermCatalogue}.
 */
package nl.dossierkluis.rights;
