package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.dossierkluis.accounts.FirstFactor;
import nl.dossierkluis.accounts.FirstFactors;
import nl.dossierkluis.accounts.HalfView;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.accounts.TotpProposal;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.faces.Words;
import org.omnifaces.cdi.Param;

/** Lets somebody make the factor without which she does not get in: a passkey, or an app. */
@Named
@RequestScoped
public class FirstFactorPage {

  @Inject @Param String next;
  @Inject SecondSteps steps;
  @Inject FirstFactors first;
  @Inject SignInFlow flow;
  @Inject Words words;

  private HalfView half;
  private TotpProposal proposal;
  private List<String> backupCodes = List.of();
  private String code;
  private String password;
  private String repeated;

  /** Makes a secret for her app, and shows it. */
  public void propose() {
    proposal = first.proposeTotp(flow.half());
  }

  /** Signs her in with the first code of her app, and shows the codes for paper. */
  public void confirm() {
    if (getHalf() != null && getHalf().needsPassword()) {
      requireSame();
    }
    FirstFactor made =
        first.confirmTotp(flow.half(), words.of("accounts.totp-name"), code, password);
    flow.carry(made.session());
    backupCodes = made.backupCodes();
  }

  /** Signs her in with a password alone. */
  public void choosePassword() throws IOException {
    requireSame();
    flow.enter(first.choosePassword(flow.half(), password), next);
  }

  private void requireSame() {
    if (!password.equals(repeated)) {
      throw new InvalidInput("repeated", "accounts.passwords-differ");
    }
  }

  /** The half sign-in; null when it is over or never was one. */
  public HalfView getHalf() {
    if (half == null) {
      half =
          steps
              .look(flow.half())
              .filter(found -> found.stage() == Stage.FACTOR_TO_MAKE)
              .orElse(null);
    }
    return half;
  }

  public TotpProposal getProposal() {
    if (proposal == null) {
      proposal = first.proposal(flow.half()).orElse(null);
    }
    return proposal;
  }

  /** The secret as a picture for a phone. */
  public Qr getPicture() {
    return Qr.of(getProposal().address());
  }

  /** Shown once, when she is in; empty before. */
  public List<String> getBackupCodes() {
    return backupCodes;
  }

  /** All of them, to copy. */
  public String getAllCodes() {
    return String.join("\n", backupCodes);
  }

  /** Where she goes on to. */
  public String getOnward() {
    return ReturnPath.after(next);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
