package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** This version on data folders that earlier ones made. */
class UpgradeIT {

  private static final String REPORT = "vT9cSPqQ7BkmUhw5CbacLQ";
  private static final String CV = "cyimHJzcynw09rIo-X779A";
  private static final String REQUEST = "XqrwjzR12_5Pzo3ht-saTg";

  @Test
  void opensEverythingOfTheFirstVersionAndBacksItUpBefore() throws IOException {
    Path data = folderOf("first-data.zip", "upgrade-first");
    try (RunningProduct product = RunningProduct.start(data)) {
      assertThat(RealPractice.read(product, REPORT))
          .isEqualTo("Verslag van een verzonnen gesprek over passend werk.".getBytes(UTF_8));
      assertThat(RealPractice.read(product, CV))
          .isEqualTo("Een verzonnen cv van een verzonnen mens.".getBytes(UTF_8));
      JsonObject request = get(product, "/api/requests/" + REQUEST);
      assertThat(request.getString("contactDue")).isEqualTo("2026-11-27");
      JsonObject client = get(product, "/api/clients/" + request.getString("clientId"));
      assertThat(client.getString("name")).isEqualTo("Dirk Bedacht");
    }
    Operator operator = new Operator(data);
    assertThat(operator.run("check", "--read-data").words()).contains(" 0 damaged");
    assertThat(data.resolve("backup/generations")).isDirectoryContaining("glob:**.index");
    assertThat(data.resolve("db/before-upgrade")).doesNotExist();
  }

  @Test
  void isUpgradedOnceOnly() throws IOException {
    Path data = folderOf("first-data.zip", "upgrade-once");
    RunningProduct.start(data, Map.of("DOSSIERKLUIS_BACKUP_AT_STOP", "false")).close();
    long generations = generations(data);
    RunningProduct.start(data, Map.of("DOSSIERKLUIS_BACKUP_AT_STOP", "false")).close();
    assertThat(generations(data)).isEqualTo(generations).isEqualTo(1);
  }

  @Test
  void refusesTheDataOfANewerVersion() throws Exception {
    Path data = folderOf("first-data.zip", "upgrade-newer");
    RunningProduct.start(data).close();
    pretendToBeNewer(data);
    Process server = RunningProduct.launch(data, RunningProduct.freePort(), Map.of());
    String said = new String(server.getInputStream().readAllBytes(), UTF_8);
    assertThat(server.waitFor()).isNotZero();
    assertThat(said).contains("cannot start: this data folder is of a newer version");
  }

  private static void pretendToBeNewer(Path data) throws SQLException {
    try (Connection database =
        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("db/dossierkluis"), "sa", "")) {
      database
          .createStatement()
          .execute(
              """
              insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
                "script", "checksum", "installed_by", "execution_time", "success")
              values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'SA', 1, true)
              """);
    }
  }

  private static JsonObject get(RunningProduct product, String path) {
    return Api.json(Api.stranger(product).get(path, RealPractice.signIn(product)));
  }

  private static long generations(Path data) throws IOException {
    try (var all = Files.list(data.resolve("backup/generations"))) {
      return all.filter(file -> file.toString().endsWith(".index")).count();
    }
  }

  /** Unpacks a kept data folder; the modes are those that the vault asks for. */
  private static Path folderOf(String zip, String name) throws IOException {
    Path data = Products.freshData(name);
    try (InputStream in = UpgradeIT.class.getResourceAsStream("/upgrade/" + zip);
        ZipInputStream archive = new ZipInputStream(in)) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        Path file = data.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(data)).isTrue();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(archive, file);
        }
      }
    }
    try (var files = Files.walk(data)) {
      for (Path file : files.toList()) {
        String mode = Files.isDirectory(file) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      }
    }
    return data;
  }
}
