package nl.dossierkluis.vault;

import java.time.Instant;

/**
 * One generation of a backup, as it describes itself; restoring or trying it proves it.
 *
 * @param name its time, such as {@code 20261125T020000Z}
 * @param made when
 * @param product version of the product that made it
 * @param blobs how many belong to it
 * @param blobBytes their length, sealed
 * @param databaseBytes length of its database, sealed
 */
public record Generation(
    String name, Instant made, String product, long blobs, long blobBytes, long databaseBytes) {}
