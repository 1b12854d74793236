/**
 * The privacy statement as data: every sentence of a published version, bound to what shows whether
 * it is true (GDPR art. 12 to 14 and 5(2)). Here stand the values and the pure rules; the texts lie
 * beside this package as JSON. May know every other feature, and none may know it.
 */
package nl.dossierkluis.statement;
