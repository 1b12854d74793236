package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.accounts.Confirmations;
import nl.dossierkluis.accounts.NewToken;
import nl.dossierkluis.accounts.TokenScope;
import nl.dossierkluis.accounts.TokenView;
import nl.dossierkluis.platform.InvalidInput;

/** The viewer's own tokens for programs: made, shown once, revoked. */
@Named
@RequestScoped
public class TokenPage {

  @Inject ApiTokens tokens;
  @Inject Confirmations confirmations;
  @Inject HttpServletRequest request;

  private List<TokenView> mine;
  private NewToken made;
  private String name;
  private List<String> scopes = List.of(TokenScope.READ.name());
  private int days = ApiTokens.USUAL_DAYS;

  public List<TokenView> getTokens() {
    if (mine == null) {
      mine = tokens.mine();
    }
    return mine;
  }

  /** Makes a token and shows it, this once; a stranger at the desk must not take one along. */
  public void create() {
    confirmations.requireRecent();
    made = tokens.create(name, chosen(), days);
    name = null;
  }

  private Set<TokenScope> chosen() {
    return scopes.stream().map(TokenScope::valueOf).collect(Collectors.toSet());
  }

  /** Revokes the ticked tokens. */
  public String revoke() {
    String[] ticked = request.getParameterValues("token");
    if (ticked == null) {
      throw new InvalidInput("token", "accounts.token-tick-some");
    }
    Arrays.stream(ticked).forEach(tokens::revoke);
    return "/accounts/tokens?faces-redirect=true&notice=accounts.token-revoked";
  }

  /** The fresh token; null before one is made. */
  public String getSecret() {
    return made == null ? null : made.token();
  }

  public List<String> getChoices() {
    return Arrays.stream(TokenScope.values()).map(TokenScope::name).toList();
  }

  public int getMostDays() {
    return ApiTokens.MOST_DAYS;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = List.copyOf(scopes);
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
