package nl.dossierkluis.vault.cipher;

/**
 * Padmé: the length to which content is padded, so that its true length shows only in its order of
 * magnitude and a few leading bits, at a cost of at most 12 % and less for what is large. Nikitin
 * and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PoPETs
 * 2019, section 4.
 */
public final class Padme {

  private Padme() {}

  /**
   * The padded length.
   *
   * @param length in bytes, 0 to 2^62
   * @return in bytes, at least {@code length}
   * @throws IllegalArgumentException if the length is negative or beyond 2^62
   */
  public static long padded(long length) {
    if (length < 0 || length > 1L << 62) {
      throw new IllegalArgumentException("cannot pad " + length + " bytes");
    }
    if (length < 2) {
      return length;
    }
    int exponent = log2(length);
    long mask = (1L << (exponent - (log2(exponent) + 1))) - 1;
    return (length + mask) & ~mask;
  }

  private static int log2(long number) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
  }
}
