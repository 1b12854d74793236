package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BackupCodeTest {

  private static final String ACCOUNT = "AAAAAAAAAAAAAAAAAAAAAA";

  private final List<String> codes = BackupCode.fresh();

  @Test
  void tenDifferComeInGroupsAndAvoidWhatIsMistaken() {
    assertThat(codes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"));
  }

  @Test
  void itIsReadAsItWasMeant() {
    assertThat(BackupCode.plain(" o1il-0abc dEf0")).isEqualTo("01110ABCDEF0");
  }

  @Test
  void itFitsItsOwnAccountAndNoOther() {
    String code = codes.get(0);
    String hash = BackupCode.hash(ACCOUNT, code);
    assertThat(hash).doesNotContain(BackupCode.plain(code));
    assertThat(BackupCode.matches(hash, ACCOUNT, code.toLowerCase(java.util.Locale.ROOT))).isTrue();
    assertThat(BackupCode.matches(hash, ACCOUNT, codes.get(1))).isFalse();
    assertThat(BackupCode.matches(hash, "BAAAAAAAAAAAAAAAAAAAAA", code)).isFalse();
  }
}
