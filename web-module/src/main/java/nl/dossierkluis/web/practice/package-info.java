/** The set-up page of the practice. */
package nl.dossierkluis.web.practice;
