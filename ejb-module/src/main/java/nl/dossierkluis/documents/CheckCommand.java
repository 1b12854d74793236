package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import nl.dossierkluis.audit.AuditCheck;
import nl.dossierkluis.audit.AuditReport;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.vault.CheckReport;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.KnownObjects;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import nl.dossierkluis.vault.WrongKey;

/**
 * {@code check [--read-data]}: compares every dossier with its manifest and the audit log with its
 * entries, then looks through the vault's folders; with the option every blob is opened to its end.
 */
@ApplicationScoped
public class CheckCommand implements AdminCommand {

  private static final int SOUND = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final int WRONG_KEY = 12;
  private static final String READ_DATA = "--read-data";

  @Inject ManifestCheck manifests;
  @Inject AuditCheck log;
  @Inject VaultInventory inventory;
  @Inject Vault vault;
  @Inject VaultFolders folders;

  @Override
  public String word() {
    return "check";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) {
    boolean readData = words.equals(List.of(READ_DATA));
    if (!readData && !words.isEmpty()) {
      out.println("check [" + READ_DATA + "]");
      return NOT_UNDERSTOOD;
    }
    int database = Math.max(checkManifests(out), checkLog(out));
    return Math.max(database, checkVault(readData, out));
  }

  private int checkManifests(PrintWriter out) {
    ManifestReport report = manifests.run();
    report.deviations().forEach(out::println);
    out.printf(
        "%d dossiers with %d documents compared with their manifests, %d deviations%n",
        report.dossiers(), report.documents(), report.deviations().size());
    return report.sound() ? SOUND : DAMAGED;
  }

  private int checkLog(PrintWriter out) {
    AuditReport report = log.run();
    report.findings().forEach(out::println);
    out.printf(
        "%d entries of the audit log compared, %d deviations%n",
        report.entries(), report.findings().size());
    return report.sound() ? SOUND : DAMAGED;
  }

  /** The key file alone is at hand as a proof; without it the folders stay unchecked. */
  private int checkVault(boolean readData, PrintWriter out) {
    if (Vault.isSealed(folders)) {
      out.println("no key file: the folders of the vault were NOT checked, which takes it");
      return SOUND;
    }
    try (Unlock keyFile = Unlock.keyFile()) {
      KnownObjects known = inventory.take();
      CheckReport report = vault.check(keyFile, readData, known);
      return tell(
          report,
          report.sound()
              ? List.of()
              : DestroyedMeanwhile.leaveOut(report.damages(), known, inventory.take()),
          out);
    } catch (KeyUnavailable | WrongKey e) {
      out.println(e.getMessage());
      return WRONG_KEY;
    }
  }

  private static int tell(CheckReport report, List<Damage> damages, PrintWriter out) {
    damages.forEach(out::println);
    out.printf(
        "%d keys opened, %d blobs looked at, %d opened (%d bytes), %d damaged%n",
        report.keys(), report.blobs(), report.opened(), report.bytes(), damages.size());
    return damages.isEmpty() ? SOUND : DAMAGED;
  }
}
