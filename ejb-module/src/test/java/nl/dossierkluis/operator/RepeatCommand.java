package nl.dossierkluis.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.platform.CurrentActor;

/** Says again what it is given, and who it runs as; fails when it is asked to. */
@ApplicationScoped
class RepeatCommand implements AdminCommand {

  static final int STATUS = 42;

  @Inject CurrentActor actor;

  @Override
  public String word() {
    return "repeat";
  }

  @Override
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    if (words.contains("break")) {
      throw new IllegalStateException("broken on purpose");
    }
    out.println(actor.id() + " " + String.join("|", words));
    if (words.contains("secrets")) {
      BufferedReader lines = new BufferedReader(secret, 1);
      out.println(lines.readLine());
      out.println(lines.readLine());
      out.println(lines.readLine());
    }
    return STATUS;
  }
}
