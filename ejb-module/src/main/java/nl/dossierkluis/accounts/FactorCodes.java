package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Checks what somebody types as her second factor: a code of her app, or one from paper. */
@ApplicationScoped
class FactorCodes {

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  @Inject FactorRows rows;
  @Inject Clock clock;

  /** Says whether a code is right, and uses it up. */
  boolean use(String accountId, String typed) {
    String code = BackupCode.plain(typed == null ? "" : typed);
    return SIX_DIGITS.matcher(code).matches()
        ? useTotp(accountId, code)
        : code.length() == BackupCode.LENGTH && useBackup(accountId, code);
  }

  private boolean useTotp(String accountId, String code) {
    return rows.active(accountId, FactorKind.TOTP).anyMatch(totp -> useTotp(totp, code));
  }

  private boolean useTotp(AccountFactor totp, String code) {
    FactorCard card = rows.card(totp);
    OptionalLong step = Totp.match(card.key(), code, clock.instant(), card.counter());
    step.ifPresent(used -> rows.use(totp, card.counted(used)));
    return step.isPresent();
  }

  private boolean useBackup(String accountId, String code) {
    Optional<AccountFactor> found =
        rows.active(accountId, FactorKind.BACKUP_CODE)
            .filter(f -> BackupCode.matches(rows.card(f).secret(), accountId, code))
            .findFirst();
    found.ifPresent(backup -> rows.use(backup, rows.card(backup)));
    return found.isPresent();
  }
}
