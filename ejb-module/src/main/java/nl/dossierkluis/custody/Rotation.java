package nl.dossierkluis.custody;

/**
 * What a rotation of the keys did.
 *
 * @param generation number of the key-encryption key that wraps from now on
 * @param wrapped how many container keys were wrapped anew
 * @param damaged how many do not open and were left as they are; the older key stays for them
 */
public record Rotation(long generation, int wrapped, int damaged) {}
