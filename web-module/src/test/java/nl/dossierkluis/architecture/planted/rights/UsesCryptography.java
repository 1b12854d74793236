package nl.dossierkluis.architecture.planted.rights;

import javax.crypto.Cipher;

/** Cryptography in the wrong place. */
public class UsesCryptography {
  Cipher cipher;
}
