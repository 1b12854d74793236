package nl.dossierkluis.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.custody.CustodyView;
import nl.dossierkluis.custody.KitView;
import nl.dossierkluis.custody.RecoveryKits;
import nl.dossierkluis.custody.VaultKeys;
import nl.dossierkluis.web.faces.Dates;
import nl.dossierkluis.web.faces.Language;
import org.omnifaces.cdi.Param;

/**
 * Makes a recovery kit, shows it, prints it and takes its code back. The server keeps the code
 * nowhere: the page that shows it sends it along with its forms, never in an address.
 */
@Named
@RequestScoped
public class KitPage {

  @Inject @Param String shown;
  @Inject RecoveryKits kits;
  @Inject VaultKeys keys;
  @Inject Confirmations confirmations;
  @Inject Dates dates;
  @Inject Language language;

  private CustodyView today;
  private KitView kit;
  private String code;
  private String proof;

  public CustodyView getToday() {
    if (today == null) {
      today = keys.today();
    }
    return today;
  }

  /** Whether this page has a code before it: one just made, or one that it sent along. */
  public boolean isShown() {
    return kit != null || shown != null && !shown.isEmpty();
  }

  /** The kit with its code; what was sent along is shown only if it opens the vault. */
  public KitView getKit() {
    if (kit == null) {
      kit = kits.print(shown);
    }
    return kit;
  }

  /** The code on one line, for the page to send along. */
  public String getWhole() {
    return getKit().code();
  }

  public void make() {
    confirmations.requireRecent();
    kit = kits.make(proof);
    today = null;
  }

  /** Streams the kit as a PDF, made in memory. */
  public void print() throws IOException {
    byte[] pdf = KitPdf.of(getKit(), dates.moment(getKit().madeAt()), language.getLocale());
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.setResponseContentType("application/pdf");
    response.setResponseContentLength(pdf.length);
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"herstelkit-dossierkluis.pdf\"");
    response.getResponseOutputStream().write(pdf);
    faces.responseComplete();
  }

  public String typeBack() {
    kits.typeBack(code);
    return "/today?faces-redirect=true&notice=custody.kit-typed-back";
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
