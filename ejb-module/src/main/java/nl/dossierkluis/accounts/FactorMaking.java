package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.InvalidInput;

/** Gives an account its factors; whoever calls this has made sure of the account's holder. */
@ApplicationScoped
class FactorMaking {

  @Inject FactorRows rows;
  @Inject Passkeys passkeys;
  @Inject PasskeyOptions options;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  Profile profile(Account account) {
    return records.open(Account.PROFILE, account.id(), account.profile());
  }

  /** Makes a secret for an app; one proposed earlier is forgotten. */
  TotpProposal proposeTotp(Account account) {
    rows.of(account.id()).stream().filter(AccountFactor::isProposed).forEach(rows::remove);
    byte[] secret = Totp.newSecret();
    rows.add(
        account,
        FactorKind.TOTP,
        FactorState.PROPOSED,
        Optional.empty(),
        FactorCard.of("", secret));
    return TotpProposal.of(secret, profile(account).email());
  }

  Optional<TotpProposal> proposal(Account account) {
    return proposed(account)
        .map(rows::card)
        .map(card -> TotpProposal.of(card.key(), profile(account).email()));
  }

  /**
   * Lets the proposed app count, once it has made a code.
   *
   * @throws InvalidInput for the field {@code code} when the code is wrong
   */
  void confirmTotp(Account account, String name, String code) {
    AccountFactor factor =
        proposed(account).orElseThrow(() -> new InvalidInput("code", "accounts.totp-gone"));
    FactorCard card = rows.card(factor);
    OptionalLong step =
        Totp.match(card.key(), BackupCode.plain(code), clock.instant(), card.counter());
    if (step.isEmpty()) {
      throw new InvalidInput("code", "accounts.totp-wrong");
    }
    rows.confirm(factor, card.named(Inputs.name("name", name)).counted(step.getAsLong()));
    audit.did(Act.FACTOR_ADDED, object(account, FactorKind.TOTP));
  }

  String passkeyOptions(Account account) {
    List<byte[]> known =
        rows.active(account.id(), FactorKind.PASSKEY)
            .map(rows::card)
            .map(passkeys::credentialId)
            .toList();
    return options.forMaking(account, profile(account), known);
  }

  /** Adds the passkey that a browser has made, or throws {@link PasskeyRefused}. */
  void addPasskey(Account account, String name, String json) {
    Passkeys.Made made = passkeys.made(account.id(), Inputs.name("name", name), json);
    if (rows.passkey(made.lookup()).isPresent()) {
      throw new PasskeyRefused();
    }
    rows.add(
        account, FactorKind.PASSKEY, FactorState.ACTIVE, Optional.of(made.lookup()), made.card());
    audit.did(Act.FACTOR_ADDED, object(account, FactorKind.PASSKEY));
  }

  /** Makes new backup codes; those made earlier stop working. */
  List<String> makeBackupCodes(Account account) {
    rows.removeAll(account.id(), FactorKind.BACKUP_CODE);
    List<String> codes = BackupCode.fresh();
    codes.forEach(
        code ->
            rows.add(
                account,
                FactorKind.BACKUP_CODE,
                FactorState.ACTIVE,
                Optional.empty(),
                new FactorCard("", BackupCode.hash(account.id(), code), 0, false)));
    audit.did(Act.BACKUP_CODES_MADE, object(account, FactorKind.BACKUP_CODE));
    return codes;
  }

  private Optional<AccountFactor> proposed(Account account) {
    return rows.of(account.id()).stream().filter(AccountFactor::isProposed).findFirst();
  }

  static AuditObject object(Account account, FactorKind kind) {
    return AuditObject.of("account", account.id(), account.subject().orElse(null))
        .with("factor", kind.name());
  }
}
