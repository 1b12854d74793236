/** The practice: the controller (GDPR art. 4(7)), one per installation, and its first set-up. */
package nl.dossierkluis.practice;
