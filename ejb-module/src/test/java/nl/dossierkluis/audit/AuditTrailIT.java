package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

  private static final String ENTRIES =
      "select count(*) from audit_entry where object_id = ? and act = ? and outcome = ?";

  @Inject AuditTrail audit;
  @Inject AuditBasis basis;
  @Inject Transactions transactions;
  @Inject Clients clients;
  @Inject People people;

  @Test
  void anActAndItsEntryStandOrFallTogether() {
    String object = RandomId.next();
    assertThatThrownBy(
            () ->
                transactions.in(
                    entities -> {
                      audit.did(Act.CLIENT_READ, AuditObject.of("client", object));
                      throw new IllegalStateException("planted");
                    }))
        .hasStackTraceContaining("planted");
    assertThat(transactions.count(ENTRIES, object, "CLIENT_READ", "DONE")).isZero();
    transactions.in(
        entities -> {
          audit.did(Act.CLIENT_READ, AuditObject.of("client", object));
          return null;
        });
    assertThat(transactions.count(ENTRIES, object, "CLIENT_READ", "DONE")).isEqualTo(1);
  }

  @Test
  void aRefusalOutlivesTheTransactionItEnded() {
    String object = RandomId.next();
    assertThatThrownBy(
            () ->
                transactions.in(
                    entities -> {
                      audit.refused(Act.DOCUMENT_READ, AuditObject.of("document", object));
                      throw new IllegalStateException("planted");
                    }))
        .hasStackTraceContaining("planted");
    assertThat(transactions.count(ENTRIES, object, "DOCUMENT_READ", "REFUSED")).isEqualTo(1);
  }

  @Test
  void noActIsTakenDownOutsideATransaction() {
    assertThatThrownBy(() -> audit.did(Act.CLIENT_READ, AuditObject.of("client", RandomId.next())))
        .isInstanceOf(EJBException.class);
  }

  @Test
  void whoReadsAndWhoIsRefusedAreNamed() throws Exception {
    Case known = people.newCase();
    Person stranger = people.staff(Roles.COACH);
    people.as(known.coach(), () -> clients.get(known.clientId()));
    assertThatThrownBy(() -> people.as(stranger, () -> clients.get(known.clientId())))
        .isInstanceOf(NotFound.class);
    String of =
        "select count(*) from audit_entry where object_id = ? and actor = ? and outcome = ?";
    assertThat(transactions.count(of, known.clientId(), known.coach().accountId(), "REFUSED"))
        .isZero();
    assertThat(transactions.count(of, known.clientId(), known.coach().accountId(), "DONE"))
        .isEqualTo(2);
    assertThat(transactions.count(of, known.clientId(), stranger.accountId(), "REFUSED"))
        .isEqualTo(1);
    assertThat(transactions.count(of, known.clientId(), stranger.accountId(), "DONE")).isZero();
  }

  @Test
  void anEntrySaysInWhichRolesFromWhereAndOnWhatGround() throws Exception {
    SubjectId client = new SubjectId(RandomId.next());
    Person both = people.staff(Roles.COACH, Roles.OWNER);
    String seen = write(both, client, () -> basis.is(client, Basis.GRANTED));
    assertThat(caller(seen)).containsExactly("OWNER+COACH", "API", "GRANTED", null);
    String stoodIn = write(both, client, () -> basis.isDeputyOf(client, both.accountId()));
    assertThat(caller(stoodIn)).containsExactly("OWNER+COACH", "API", "DEPUTY", both.accountId());
    // What was said ended with the transaction in which it was said.
    assertThat(caller(write(both, client, () -> {})))
        .containsExactly("OWNER+COACH", "API", "ROLE", null);
    assertThat(caller(write(people.newCase().client(), client, () -> {})))
        .containsExactly("CLIENT", "API", "OWN", null);
  }

  @Test
  void aRefusalHasNoGroundWhateverWasSaid() throws Exception {
    SubjectId client = new SubjectId(RandomId.next());
    String object = RandomId.next();
    transactions.in(
        entities -> {
          basis.is(client, Basis.GRANTED);
          audit.refused(Act.DOCUMENT_READ, AuditObject.of("document", object, client));
          return null;
        });
    assertThat(caller(object)).containsExactly("NOBODY", "SYSTEM", "NONE", null);
  }

  private String write(Person person, SubjectId client, Runnable saying) throws Exception {
    String object = RandomId.next();
    return people.as(
        person,
        () -> {
          try (AccessPoint.Visit visit = AccessPoint.API.enter()) {
            return transactions.in(
                entities -> {
                  saying.run();
                  audit.did(Act.CLIENT_READ, AuditObject.of("client", object, client));
                  return object;
                });
          }
        });
  }

  private Object[] caller(String object) {
    return transactions.in(
        entities ->
            (Object[])
                entities
                    .createNativeQuery(
                        "select roles, access_point, basis, responsible from audit_entry"
                            + " where object_id = ?")
                    .setParameter(1, object)
                    .getSingleResult());
  }
}
