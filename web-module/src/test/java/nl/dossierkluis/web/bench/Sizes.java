package nl.dossierkluis.web.bench;

/**
 * How much is measured.
 *
 * @param rounds for what moves many bytes
 * @param samples for what is short
 * @param warmUpSeconds before anything counts
 * @param loadSeconds for how long requests are sent at once
 * @param large bytes of the largest body
 * @param one of the bodies that are sent at once
 * @param idleSeconds that nobody uses the server before its memory counts
 * @param packageDocuments and {@code packageDocument}: their number and bytes in the access package
 */
record Sizes(
    int rounds,
    int samples,
    double warmUpSeconds,
    double loadSeconds,
    long large,
    long one,
    double idleSeconds,
    int packageDocuments,
    int packageDocument) {

  static final Sizes FULL = new Sizes(5, 100, 3, 10, 1L << 30, 25_000_000, 75, 300, 200_000);

  /** Shows that everything is measured, and nothing about the product. */
  static final Sizes QUICK = new Sizes(2, 3, 0.05, 1, 20L << 20, 1_000_000, 1, 5, 20_000);
}
