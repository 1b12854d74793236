package nl.dossierkluis.custody;

import java.time.Instant;
import java.util.Optional;

/**
 * What opens the vault today.
 *
 * @param keyFile place of the key file, whether it is there or not
 * @param keyFileThere whether it is there
 * @param keyFileSince when it was made; empty when the vault has no such custody
 * @param passphraseSince when the passphrase was set; empty when there is none
 * @param kit number of the recovery kit; empty when there is none
 * @param kitSince when it was made
 * @param typedBackAt when its code was typed back; empty while that has not been done
 */
public record CustodyView(
    String keyFile,
    boolean keyFileThere,
    Optional<Instant> keyFileSince,
    Optional<Instant> passphraseSince,
    Optional<String> kit,
    Optional<Instant> kitSince,
    Optional<Instant> typedBackAt) {}
