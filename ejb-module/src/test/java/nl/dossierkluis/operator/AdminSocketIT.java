package nl.dossierkluis.operator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.OperatorStatus;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AdminSocketIT {

  @Inject Settings settings;

  private record Ending(int status, String said) {}

  @Test
  void isThereForTheServersUserAlone() throws IOException {
    Path socket = OperatorFolder.socket(settings.data());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesAWordThatNoFeatureHas() throws IOException {
    Ending ending = ask(List.of("dance"));
    assertThat(ending.status()).isEqualTo(OperatorStatus.NOT_UNDERSTOOD);
    assertThat(ending.said()).contains("repeat");
  }

  @Test
  void carriesACommandOutAsTheProductItself() throws IOException {
    Ending ending = ask(List.of("repeat", "een", "twee woorden", "drie\nregels"));
    assertThat(ending).isEqualTo(new Ending(42, Roles.SYSTEM + " een|twee woorden|drie\nregels\n"));
  }

  @Test
  void asksForSecretsOneByOneUntilThereAreNone() throws IOException {
    Ending ending = ask(List.of("repeat", "secrets"), "eerste\n", "tweede\n", "");
    assertThat(ending.said()).endsWith("secrets\neerste\ntweede\nnull\n");
  }

  @Test
  void keepsAFaultToItsLog() throws IOException {
    Ending ending = ask(List.of("repeat", "break"));
    assertThat(ending.status()).isEqualTo(OperatorStatus.DAMAGED);
    assertThat(ending.said()).contains("log").doesNotContain("purpose");
    assertThat(ask(List.of("repeat")).status()).isEqualTo(42);
  }

  private Ending ask(List<String> words, String... secrets) throws IOException {
    Iterator<String> lines = List.of(secrets).iterator();
    StringBuilder said = new StringBuilder();
    try (SocketChannel server = OperatorFolder.call(settings.data()).orElseThrow()) {
      AdminConversation conversation =
          new AdminConversation(Channels.newInputStream(server), Channels.newOutputStream(server));
      conversation.sendWords(words);
      while (true) {
        byte kind = conversation.readKind();
        if (kind == AdminConversation.EXIT) {
          return new Ending(conversation.readStatus(), said.toString());
        }
        if (kind == AdminConversation.SECRET) {
          conversation.sendSecret(lines.next().toCharArray());
        } else {
          said.append(conversation.readText());
        }
      }
    }
  }
}
