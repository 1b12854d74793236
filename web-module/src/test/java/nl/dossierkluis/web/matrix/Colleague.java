package nl.dossierkluis.web.matrix;

import java.util.Locale;
import java.util.Map;

/** Somebody whom the owner of the demo practice invites; its next start lets her in. */
record Colleague(Caller caller, String role) {

  static String emailOf(Caller caller) {
    return caller.name().toLowerCase(Locale.ROOT).replace('_', '.') + "@matrix.example";
  }

  void beInvited(Person owner) {
    Map<String, String> form =
        Map.of("name", caller.name(), "email", emailOf(caller), "roles", role);
    Answer invited = owner.submit("/accounts/list", "invite", form);
    if (!invited.body().contains("/accounts/invitation#")) {
      throw new AssertionError("no link for " + role + ": " + invited);
    }
  }
}
