package nl.dossierkluis.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.VaultFolders;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What opens the vault, changed through the boundaries; the key file is there at every end. */
@ExtendWith(ArquillianExtension.class)
class CustodyIT {

  private static final String PHRASE = "vlinder pannenkoek gitaar molen trompet ijsbeer";
  private static final String OTHER = "zolder krekel anker bijl mosterd fluit tegel";
  private static final String ENTRIES =
      "select count(*) from audit_entry where act = ? and outcome = ?";

  @Inject VaultKeys keys;
  @Inject RecoveryKits kits;
  @Inject Unsealing unsealing;
  @Inject Confirmations confirmations;
  @Inject UnsealCommand unseal;
  @Inject RotateKeysCommand rotateKeys;
  @Inject RecoveryKitCommand recoveryKit;
  @Inject VaultFolders folders;
  @Inject People people;
  @Inject AsSystem system;
  @Inject TestClock clock;
  @Inject Transactions transactions;

  private Person owner;

  /** What a command printed, and its status. */
  private record Answer(int status, String said) {}

  @BeforeEach
  void anOwner() throws Exception {
    owner = people.staff(Roles.OWNER);
  }

  @AfterEach
  void theKeyFileIsThere() throws Exception {
    if (!Files.exists(folders.keyFile())) {
      asOwner(() -> keys.makeKeyFile(PHRASE));
    }
  }

  @Test
  void aWeakPassphraseIsRefusedWithTheReasonAndLeavesNothing() {
    long before = entries("PASSPHRASE_SET", "DONE");
    assertRefused(() -> keys.setPassphrase("", "welkom01"), "custody.passphrase-very-weak");
    assertRefused(() -> keys.setPassphrase("", "vlinder gitaar kat"), "custody.passphrase-weak");
    assertThat(entries("PASSPHRASE_SET", "DONE")).isEqualTo(before);
  }

  @Test
  void theKeyFileGoesOnceAPassphraseAndAKitOpenTheVaultAndComesBack() throws Exception {
    typeBack(people.as(owner, () -> kits.make("")));
    assertThat(people.as(owner, () -> keys.setPassphrase("", PHRASE))).isEqualTo(Strength.STRONG);
    assertRefused(() -> keys.removeKeyFile(""), "custody.proof-needed");
    assertRefused(() -> keys.removeKeyFile(OTHER), "custody.proof-wrong");
    assertThat(folders.keyFile()).exists();
    assertThat(entries("KEY_FILE_REMOVED", "REFUSED")).isPositive();

    asOwner(() -> keys.removeKeyFile(PHRASE));
    assertThat(folders.keyFile()).doesNotExist();
    assertThat(people.as(owner, keys::today))
        .satisfies(
            today -> {
              assertThat(today.keyFileThere()).isFalse();
              assertThat(today.keyFileSince()).isEmpty();
              assertThat(today.passphraseSince()).isPresent();
            });
    assertRefused(() -> keys.rotate(""), "custody.proof-needed");
    assertThat(answer(rotateKeys, OTHER).status()).isEqualTo(12);
    assertThat(people.as(owner, () -> keys.rotate(PHRASE)).damaged()).isZero();

    asOwner(() -> keys.makeKeyFile(PHRASE));
    assertThat(people.as(owner, keys::today).keyFileThere()).isTrue();
    assertThat(people.as(owner, () -> keys.rotate("")).wrapped()).isPositive();
    assertThat(entries("KEY_FILE_REMOVED", "DONE")).isPositive();
    assertThat(entries("KEY_FILE_MADE", "DONE")).isPositive();
    assertThat(entries("KEYS_ROTATED", "DONE")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theKeyFileStaysAsLongAsNoKitIsTypedBack() throws Exception {
    people.as(owner, () -> kits.make(""));
    asOwner(() -> keys.setPassphrase("", PHRASE));
    assertThatThrownBy(() -> asOwner(() -> keys.removeKeyFile(PHRASE)))
        .isInstanceOf(KitFirst.class);
    assertThat(folders.keyFile()).exists();
  }

  @Test
  void aKitCountsOnceItIsTypedBackAndANewOneBeginsAnew() throws Exception {
    KitView kit = people.as(owner, () -> kits.make(""));
    assertThat(kit.groups()).hasSize(11).allMatch(group -> group.length() == 4);
    assertThat(kits.isTypedBack()).isFalse();
    typeBack(kit);
    typeBack(kit);
    assertThat(kits.isTypedBack()).isTrue();

    KitView next = people.as(owner, () -> kits.make(""));
    assertThat(kits.isTypedBack()).isFalse();
    assertThat(next.number()).isNotEqualTo(kit.number());
    assertRefused(() -> kits.typeBack(kit.code()), "custody.code-wrong");
    assertRefused(() -> kits.print(kit.code()), "custody.code-wrong");
    assertThat(people.as(owner, () -> kits.print(next.code())).groups()).isEqualTo(next.groups());
    typeBack(next);
    assertThat(entries("RECOVERY_KIT_VERIFIED", "REFUSED")).isPositive();
  }

  @Test
  void wrongGroupsAreNamed() throws Exception {
    List<String> groups = people.as(owner, () -> kits.make("")).groups();
    List<String> typed = new java.util.ArrayList<>(groups);
    typed.set(2, other(groups.get(2)));
    typed.set(8, other(groups.get(8)));
    assertThatThrownBy(() -> asOwner(() -> kits.typeBack(String.join("-", typed))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> assertThat(refusal.messageArguments()).containsExactly(2, "3, 9"));
    assertRefused(() -> kits.typeBack("ABCD"), "custody.code-length");
  }

  private static String other(String group) {
    return (group.charAt(0) == '7' ? "8" : "7") + group.substring(1);
  }

  @Test
  void aWrongPassphraseHasToWaitAndAnOperatorHasNot() throws Exception {
    asOwner(() -> keys.setPassphrase("", PHRASE));
    assertThatThrownBy(() -> unsealing.withPassphrase(OTHER)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> unsealing.withPassphrase(PHRASE)).isInstanceOf(TriedTooOften.class);
    system.call(
        () -> {
          unsealing.withPassphraseOfOperator(PHRASE);
          return null;
        });
    clock.ahead(java.time.Duration.ofMinutes(1), () -> unsealing.withPassphrase(PHRASE));
    unsealing.withPassphrase(PHRASE);
  }

  @Test
  void whoeverIsAskedAgainHasToKnowHerPassword() throws Exception {
    assertThatThrownBy(() -> asOwner(() -> confirmations.require("een ander woord")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> asOwner(() -> confirmations.require(null)))
        .isInstanceOf(InvalidInput.class);
    asOwner(() -> confirmations.require(People.PASSWORD));
  }

  @Test
  void theOperatorsCommandsOpenRotateAndVerify() throws Exception {
    KitView kit = people.as(owner, () -> kits.make(""));
    asOwner(() -> keys.setPassphrase("", PHRASE));
    assertThat(answer(unseal, PHRASE + "\n")).isEqualTo(new Answer(0, "the vault is open\n"));
    assertThat(answer(unseal, OTHER).status()).isEqualTo(12);
    assertThat(answer(unseal, kit.code(), "--recovery-code").status()).isZero();
    assertThat(answer(unseal, "", "--please").status()).isEqualTo(2);
    assertThat(answer(rotateKeys, "").said()).matches("generation \\d+ wraps \\d+ .*\n");
    assertThat(answer(recoveryKit, kit.code(), "verify"))
        .isEqualTo(new Answer(0, "the recovery code opens this vault\n"));
    assertThat(kits.isTypedBack()).isTrue();
    Answer mistyped = answer(recoveryKit, kit.code().substring(1), "verify");
    assertThat(mistyped)
        .isEqualTo(new Answer(12, "recovery code as typed has 43 characters, not 44\n"));
  }

  private Answer answer(AdminCommand command, String secret, String... words) throws Exception {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int status = system.call(() -> command.run(List.of(words), new StringReader(secret), out));
    return new Answer(status, said.toString());
  }

  private void typeBack(KitView kit) throws Exception {
    asOwner(() -> kits.typeBack(kit.code().toLowerCase(java.util.Locale.ROOT)));
  }

  private void asOwner(Step step) throws Exception {
    people.as(
        owner,
        () -> {
          step.take();
          return null;
        });
  }

  private void assertRefused(Step step, String messageKey) {
    assertThatThrownBy(() -> asOwner(step))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
  }

  private long entries(String act, String outcome) {
    return transactions.count(ENTRIES, act, outcome);
  }

  /** Something that is done or refused. */
  @FunctionalInterface
  private interface Step {
    void take() throws Exception;
  }
}
