package nl.dossierkluis.web.bench;

/** Measures some figures at the running product. */
@FunctionalInterface
interface Measure {

  void run(Server server, Sizes sizes, Report report);
}
