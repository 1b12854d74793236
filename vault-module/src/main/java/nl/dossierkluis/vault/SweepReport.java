package nl.dossierkluis.vault;

/**
 * What a sweep for orphans found.
 *
 * @param deletedBlobs blobs that nobody knew, removed
 * @param destroyedKeys document keys that nobody knew, or whose container is destroyed; destroyed
 *     and entered in the ledger
 * @param youngBlobs blobs that nobody knows and that were left because somebody may just be storing
 *     them
 * @param youngKeys document keys left for the same reason
 */
public record SweepReport(int deletedBlobs, int destroyedKeys, int youngBlobs, int youngKeys) {}
