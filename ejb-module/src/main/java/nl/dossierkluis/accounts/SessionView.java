package nl.dossierkluis.accounts;

import java.time.Instant;

/**
 * A sign-in as its holder sees it.
 *
 * @param id names the sign-in, and is of no use to whoever knows it
 * @param browser word of {@link DeviceKind.Browser}
 * @param system word of {@link DeviceKind.OperatingSystem}
 * @param current whether it is the one that asks
 * @param known false if this device signed in for the first time and its holder has not said yet
 *     that it is hers
 */
public record SessionView(
    String id,
    String browser,
    String system,
    Instant startedAt,
    Instant usedAt,
    boolean current,
    boolean known) {}
