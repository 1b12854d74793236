package nl.dossierkluis.accounts;

/**
 * How somebody's identity was made sure of, from the lightest to the heaviest; the lowest rung that
 * removes the doubt is the right one (GDPR art. 12(6), EDPB guidelines 01/2022).
 */
public enum IdentityRung {
  /** She wrote from the address on file and knew two facts. */
  KNOWN_ADDRESS,
  /** She was called back at the number on file. */
  CALLED_BACK,
  /** She said a code that was sent by post or text message to what is on file. */
  CODE_SENT,
  /** She was there, or showed a document on a video call; nothing was kept. */
  SEEN,
  /** A shielded copy was looked at and destroyed; the last resort. */
  SHIELDED_COPY
}
