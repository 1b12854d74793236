package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.FactorView;
import nl.dossierkluis.accounts.Factors;
import nl.dossierkluis.accounts.TotpProposal;
import nl.dossierkluis.web.faces.Choice;

/** With what somebody signs in, beside or in the place of her password. */
@Named
@RequestScoped
public class FactorsPage {

  private static final String AGAIN = "/accounts/factors?faces-redirect=true&notice=";

  @Inject Factors factors;
  @Inject Confirmations confirmations;

  private List<FactorView> own;
  private TotpProposal proposal;
  private List<String> backupCodes = List.of();
  private String name;
  private String code;
  private String which;

  public List<FactorView> getOwn() {
    if (own == null) {
      own = factors.own();
    }
    return own;
  }

  /** The same, to choose from. */
  public List<Choice> getChoices() {
    return getOwn().stream().map(factor -> new Choice(factor.id(), factor.name())).toList();
  }

  public int getCodesLeft() {
    return factors.backupCodesLeft();
  }

  public void propose() {
    confirmations.requireRecent();
    proposal = factors.proposeTotp();
  }

  public String confirm() {
    confirmations.requireRecent();
    factors.confirmTotp(name, code);
    return AGAIN + "accounts.totp-added";
  }

  public void makeCodes() {
    confirmations.requireRecent();
    backupCodes = factors.newBackupCodes();
  }

  public String rename() {
    factors.rename(which, name);
    return AGAIN + "accounts.factor-renamed";
  }

  public String remove() {
    confirmations.requireRecent();
    factors.remove(which);
    return AGAIN + "accounts.factor-removed";
  }

  public TotpProposal getProposal() {
    if (proposal == null) {
      proposal = factors.proposal().orElse(null);
    }
    return proposal;
  }

  /** The secret as a picture for a phone. */
  public Qr getPicture() {
    return Qr.of(getProposal().address());
  }

  public List<String> getBackupCodes() {
    return backupCodes;
  }

  /** All of them, to copy. */
  public String getAllCodes() {
    return String.join("\n", backupCodes);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }
}
