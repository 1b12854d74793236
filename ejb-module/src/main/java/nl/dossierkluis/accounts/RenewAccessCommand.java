package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Settings;

/**
 * {@code renew-access RUNG}: invites somebody of the staff again who has lost everything she signs
 * in with. It is there for the owner who works alone and has nobody to ask. The address is typed;
 * link and code are printed, as the set-up code is.
 */
@ApplicationScoped
class RenewAccessCommand implements AdminCommand {

  private static final int SOUND = 0;
  private static final int DAMAGED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  @Inject Invitations invitations;
  @Inject Settings settings;

  @Override
  public String word() {
    return "renew-access";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    Optional<IdentityRung> rung = words.size() == 1 ? rung(words.get(0)) : Optional.empty();
    if (rung.isEmpty()) {
      out.println("renew-access " + choices());
      return NOT_UNDERSTOOD;
    }
    String address = new BufferedReader(secret).readLine();
    try {
      print(invitations.inviteStaffAgain(address == null ? "" : address, rung.get()), out);
      return SOUND;
    } catch (NotFound e) {
      out.println("nobody of the staff has this address");
      return DAMAGED;
    }
  }

  private void print(InvitationView invitation, PrintWriter out) {
    out.println("link: " + settings.baseUrl() + "/accounts/invitation#" + invitation.token());
    out.println("code: " + invitation.code());
  }

  private static Optional<IdentityRung> rung(String word) {
    return Arrays.stream(IdentityRung.values()).filter(r -> word(r).equals(word)).findFirst();
  }

  private static String choices() {
    return String.join(
        "|", Arrays.stream(IdentityRung.values()).map(RenewAccessCommand::word).toList());
  }

  private static String word(IdentityRung rung) {
    return rung.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
