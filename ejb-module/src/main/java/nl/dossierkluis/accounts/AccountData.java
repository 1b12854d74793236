package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.personaldata.Export;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.PersonalDataHolder;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;

/** What accounts hold about a client: her way into the portal and when it was used. */
@ApplicationScoped
class AccountData implements PersonalDataHolder {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject Devices devices;
  @Inject FactorRows factors;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void export(SubjectId subject, ExportScope scope, Export export) {
    entities
        .createQuery("select a from Account a where a.subject = :subject", Account.class)
        .setParameter("subject", subject.text())
        .getResultList()
        .forEach(account -> export(account, scope, export));
  }

  private void export(Account account, ExportScope scope, Export export) {
    Profile profile = records.open(Account.PROFILE, account.id(), account.profile());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", profile.name());
    facts.put("email", profile.email());
    facts.put("since", account.createdAt().toString());
    export.record("accounts.account", facts);
    if (scope == ExportScope.ACCESS) {
      tokens(account).forEach(at -> export.record("accounts.token", Map.of("since", at)));
      sessions(account).forEach(session -> export.record("accounts.session", facts(session)));
      devices
          .all(account.id())
          .forEach(
              device ->
                  export.record("accounts.device", Map.of("since", device.firstAt().toString())));
      drafts(account).forEach(draft -> export.record("accounts.draft", facts(draft)));
      factors.of(account.id()).stream()
          .filter(AccountFactor::isStrong)
          .forEach(factor -> export.record("accounts.factor", facts(factor)));
    }
  }

  private Map<String, String> facts(AccountFactor factor) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", factors.card(factor).name());
    facts.put("since", factor.madeAt().toString());
    return facts;
  }

  private Map<String, String> facts(SessionDraft draft) {
    DraftCard card = records.open(SessionDraft.CARD, draft.id(), draft.card());
    return Map.of("page", card.page(), "text", String.join(" ", card.fields().values()));
  }

  private List<SessionDraft> drafts(Account account) {
    return entities
        .createQuery(
            "select distinct d from SessionDraft d, AccountSession s"
                + " where d.sessionId = s.id and s.accountId = :account",
            SessionDraft.class)
        .setParameter("account", account.id())
        .getResultList();
  }

  private Map<String, String> facts(AccountSession session) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("since", session.startedAt().toString());
    if (session.card() != null) {
      SessionCard card = records.open(AccountSession.CARD, session.tokenHash(), session.card());
      facts.put("browser", card.browser());
      facts.put("system", card.system());
    }
    return facts;
  }

  private List<AccountSession> sessions(Account account) {
    return entities
        .createQuery(
            "select s from AccountSession s where s.accountId = :account order by s.startedAt",
            AccountSession.class)
        .setParameter("account", account.id())
        .getResultList();
  }

  private List<String> tokens(Account account) {
    return entities
        .createQuery(
            "select t from ApiToken t where t.accountId = :account order by t.issuedAt",
            ApiToken.class)
        .setParameter("account", account.id())
        .getResultStream()
        .map(token -> token.issuedAt().toString())
        .toList();
  }
}
