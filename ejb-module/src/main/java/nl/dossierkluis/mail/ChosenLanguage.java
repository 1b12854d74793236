package nl.dossierkluis.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The language in which the holder of an account wants her messages, once she has chosen one. */
@Entity
@Table(name = "mail_language")
class ChosenLanguage {

  @Id
  @Column(name = "account_id", length = 22)
  private String accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 2)
  private MailLanguage language;

  protected ChosenLanguage() {}

  ChosenLanguage(String accountId, MailLanguage language) {
    this.accountId = accountId;
    this.language = language;
  }

  MailLanguage language() {
    return language;
  }
}
