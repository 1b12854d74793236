package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.clients.ClientAccess;

/** Makes what the pages show of grants. */
@ApplicationScoped
class GrantViews {

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject ClientAccess clients;

  GrantView of(Grant grant) {
    Dossier dossier = entities.find(Dossier.class, grant.dossierId());
    return new GrantView(
        grant.id(),
        dossier.id(),
        dossier.openedAt(),
        dossier.client(),
        clients.nameOf(dossier.client()),
        grant.accountId(),
        accounts.nameOf(grant.accountId()),
        grant.basis(),
        grant.grantedAt(),
        grant.firstDay(),
        grant.lastDay());
  }
}
