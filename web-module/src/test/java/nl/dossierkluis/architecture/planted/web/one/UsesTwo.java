package nl.dossierkluis.architecture.planted.web.one;

import nl.dossierkluis.architecture.planted.web.two.Two;

/** A page that uses another feature's page. */
public class UsesTwo {
  Two two;
}
