/**
 * Who gets what, tried on the real product: every address that code and files give it, every
 * method, every kind of caller, her own, somebody else's and absent objects. What must come out
 * stands in {@code expected.txt}; an address that is missing there fails the build.
 */
package nl.dossierkluis.web.matrix;
