package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActGroupTest {

  @ParameterizedTest
  @CsvSource({
    "DOCUMENT_READ,READ",
    "CLIENTS_LISTED,READ",
    "LOG_READ,READ",
    "DOSSIER_OPENED,CHANGED",
    "DOCUMENT_DESTROYED,CHANGED",
    "REQUEST_ANSWERED,CHANGED",
    "PACKAGE_DOWNLOADED,EXPORTED",
    "LOG_EXTRACTED,EXPORTED",
    "SIGNED_IN,SIGNED_IN",
    "SIGN_IN_FAILED,SIGNED_IN",
    "TOKEN_ISSUED,SIGNED_IN",
    "ACCOUNTS_READ,READ",
    "BACKUP_MADE,KEYS_AND_BACKUP",
    "KEYS_ROTATED,KEYS_AND_BACKUP",
    "TAMPERING_FOUND,KEYS_AND_BACKUP"
  })
  void followsTheNameOfTheAct(Act act, ActGroup group) {
    assertThat(ActGroup.of(act)).isEqualTo(group);
  }

  @Test
  void everyActBelongsToOne() {
    assertThat(Arrays.stream(ActGroup.values()).flatMap(group -> group.acts().stream()).toList())
        .containsExactlyInAnyOrder(Act.values());
  }
}
