package nl.dossierkluis.web.demo;

import java.security.SecureRandom;
import java.util.Random;

/**
 * The same bytes at every run, where a PDF asks for random ones. Protects nothing: the demo's
 * password stands in the source, and the file must not change from build to build.
 */
final class RepeatedRandom extends SecureRandom {

  private final transient Random repeated = new Random(2026);

  @Override
  public void nextBytes(byte[] bytes) {
    repeated.nextBytes(bytes);
  }
}
