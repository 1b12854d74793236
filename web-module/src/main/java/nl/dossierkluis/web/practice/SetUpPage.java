package nl.dossierkluis.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.practice.SetUp;
import nl.dossierkluis.practice.SetUpRequest;

/** The first page of all: makes the practice and its owner. */
@Named
@RequestScoped
public class SetUpPage {

  @Inject SetUp setUp;

  private String code;
  private String practiceName;
  private String name;
  private String email;
  private String password;
  private String repeated;
  private boolean coaches = true;

  public boolean isNeeded() {
    return setUp.isNeeded();
  }

  public String perform() {
    if (!password.equals(repeated)) {
      throw new InvalidInput("repeated", "accounts.passwords-differ");
    }
    setUp.perform(new SetUpRequest(code, practiceName, name, email, password, coaches));
    return "/accounts/sign-in?faces-redirect=true&notice=practice.set-up-done&next=/custody/kit";
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPracticeName() {
    return practiceName;
  }

  public void setPracticeName(String practiceName) {
    this.practiceName = practiceName;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
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

  public boolean isCoaches() {
    return coaches;
  }

  public void setCoaches(boolean coaches) {
    this.coaches = coaches;
  }
}
