package nl.dossierkluis.practice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.personaldata.VaultUnsealed;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Settings;

/**
 * The one-time code that proves that whoever sets up the practice also started the server. It is
 * printed on the console at the start and, for a server without one, written into a file of the
 * data folder that only its owner may read. It lives until it is used or the server stops.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SetUpCode {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @Inject Practices practices;
  @Inject Settings settings;
  @Inject VaultSeal seal;

  private final String code = RandomId.next();

  @PostConstruct
  void start() {
    if (!seal.isClosed()) {
      tell();
    }
  }

  /** Does what the start had to leave. */
  public void opened(@Observes VaultUnsealed unsealed) {
    tell();
  }

  private void tell() {
    if (!settings.demo() && practices.card().isEmpty()) {
      String address = settings.baseUrl() + "/practice/set-up#" + code;
      Console.say("set-up: " + address);
      write(address);
    }
  }

  private void write(String address) {
    try {
      Files.deleteIfExists(file());
      Files.createFile(file(), OWNER_ONLY);
      Files.writeString(file(), address + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("the set-up code cannot be written", e);
    }
  }

  /** Takes the written code away; the practice is set up. */
  public void used() {
    forget();
  }

  @PreDestroy
  void forget() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException("the set-up code cannot be taken away", e);
    }
  }

  private Path file() {
    return settings.data().resolve("set-up.txt");
  }

  /** Says whether this is the code, in time that does not depend on where it differs. */
  public boolean matches(String attempt) {
    return attempt != null
        && MessageDigest.isEqual(
            code.getBytes(StandardCharsets.UTF_8),
            attempt.strip().getBytes(StandardCharsets.UTF_8));
  }
}
