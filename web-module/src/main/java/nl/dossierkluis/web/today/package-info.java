/** The coach's day: what has to be done, and whether the promises hold. */
package nl.dossierkluis.web.today;
