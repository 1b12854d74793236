package nl.dossierkluis.vault.inspection.worker;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.vault.Observation;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What it says about a content that its reading failed. */
final class Trouble {
  // How the stack trace of an encrypted file begins, and that of an encrypted zip entry.
  private static final Pattern ENCRYPTION =
      Pattern.compile("\\S*(EncryptedDocumentException|Exception: Unsupported feature encryption)");

  // A reference that leads nowhere, as slides have them.
  private static final Pattern NOTHING_THERE = Pattern.compile("\\S*InvalidFormatException");

  // It signs what stands beside it and holds nothing itself; every signed mail has one.
  private static final String DETACHED_SIGNATURE = "cannot parse detached pkcs7 signature";

  private Trouble() {}

  /**
   * The observation to be made; none if the reading ended because there was enough text, or because
   * there is none.
   *
   * @param failure what the parser threw, in whatever wrapping
   */
  static Optional<Observation> of(Throwable failure) {
    boolean harmless =
        WriteLimitReachedException.isWriteLimitReached(failure) || isDetachedSignature(failure);
    return harmless ? Optional.empty() : Optional.of(observation(isEncryption(failure)));
  }

  /**
   * The observations to be made from what a parser wrote into the metadata of a file about entries
   * that it passed over.
   */
  static Set<Observation> passedOver(Metadata metadata) {
    return Stream.of(metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM))
        .filter(trace -> !NOTHING_THERE.matcher(trace).lookingAt())
        .map(trace -> ENCRYPTION.matcher(trace).lookingAt())
        .map(Trouble::observation)
        .collect(Collectors.toSet());
  }

  private static Observation observation(boolean encryption) {
    return encryption ? Observation.PASSWORD_PROTECTED : Observation.NOT_INSPECTED;
  }

  private static boolean isDetachedSignature(Throwable failure) {
    return failure instanceof TikaException
        && String.valueOf(failure.getMessage()).startsWith(DETACHED_SIGNATURE);
  }

  private static boolean isEncryption(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.poi.EncryptedDocumentException) {
        return true;
      }
    }
    return false;
  }
}
