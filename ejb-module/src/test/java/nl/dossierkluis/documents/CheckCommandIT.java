package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.platform.Settings;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's check of the running server; other tests may have left damage of their own. */
@ExtendWith(ArquillianExtension.class)
class CheckCommandIT {

  @Inject @Any Instance<AdminCommand> commands;
  @Inject ManifestCase dossier;
  @Inject Settings settings;
  @Inject AsSystem system;
  @Inject People people;

  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void makePeople() throws Exception {
    dossier.known = people.newCase();
  }

  @Test
  void comparesWhatIsThereAndNamesWhatDiffers() throws Exception {
    String id = dossier.accepted();
    run("--read-data");
    assertThat(printed.toString())
        .containsPattern("[1-9][0-9]* dossiers with [1-9][0-9]* documents compared")
        .containsPattern("[1-9][0-9]* keys opened, [1-9][0-9]* blobs looked at, [1-9][0-9]* opened")
        .doesNotContain(id);
    dossier.change("update document set state = 'HELD' where id = ?", id);
    assertThat(run()).isEqualTo(1);
    assertThat(printed.toString())
        .contains("document " + id + ": its row was changed behind the product's back")
        .contains(" 0 opened (0 bytes)");
  }

  @Test
  void namesABlobThatTheDatabaseKnowsAndTheVaultHasNot() throws Exception {
    SealedUpload lost = dossier.seal();
    people.as(
        dossier.known.coach(), () -> dossier.uploads.commit(lost, "verslag.txt", "text/plain"));
    dossier.vault.deleteBlobs(List.of(lost.content().stored().blob()));
    assertThat(run()).isEqualTo(1);
    assertThat(printed.toString())
        .contains(": blob " + lost.content().blob() + ": is not there")
        .contains("\nblob " + lost.content().blob() + ": is not there");
  }

  @Test
  void saysClearlyWhenThereIsNoKeyFile() throws Exception {
    Path keyFile = settings.keys().resolve("root.key");
    Path aside = settings.keys().resolve("root.key.aside");
    Files.move(keyFile, aside);
    try {
      run("--read-data");
    } finally {
      Files.move(aside, keyFile);
    }
    assertThat(printed.toString())
        .contains("no key file: the folders of the vault were NOT checked")
        .contains("compared with their manifests");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws Exception {
    assertThat(run("--all")).isEqualTo(2);
    assertThat(printed.toString()).startsWith("check [--read-data]");
  }

  private int run(String... words) throws Exception {
    AdminCommand check =
        commands.stream()
            .filter(command -> command.word().equals("check"))
            .findFirst()
            .orElseThrow();
    PrintWriter out = new PrintWriter(printed, true);
    return system.call(() -> check.run(List.of(words), new StringReader(""), out));
  }
}
