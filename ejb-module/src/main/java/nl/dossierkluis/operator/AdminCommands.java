package nl.dossierkluis.operator;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.AdminCommand;
import nl.dossierkluis.vault.OperatorStatus;
import nl.dossierkluis.vault.VaultException;

/**
 * Finds the command of an operator and carries it out as the product itself. Only {@link
 * AdminSocket} calls this; whoever may open the socket is the server's own user.
 */
@Stateless
@PermitAll
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdminCommands {

  private static final Logger LOG = Logger.getLogger(AdminCommands.class.getName());

  @Inject @Any Instance<AdminCommand> commands;

  /** Carries out a command and returns its exit status; what it says is printed. */
  public int run(List<String> words, Reader secret, PrintWriter out) throws IOException {
    String word = words.isEmpty() ? "" : words.get(0);
    for (AdminCommand command : commands) {
      if (command.word().equals(word)) {
        return run(command, words.subList(1, words.size()), secret, out);
      }
    }
    out.println("a running server knows: " + known());
    return OperatorStatus.NOT_UNDERSTOOD;
  }

  private static int run(AdminCommand command, List<String> words, Reader secret, PrintWriter out)
      throws IOException {
    try (AccessPoint.Visit ignored = AccessPoint.OPERATOR.enter()) {
      return command.run(words, secret, out);
    } catch (EJBException e) {
      return failed(command, e.getCause() instanceof RuntimeException cause ? cause : e, out);
    } catch (RuntimeException e) {
      return failed(command, e, out);
    }
  }

  /** What the operator can do something about is said; all else is a fault and flies on. */
  private static int failed(AdminCommand command, RuntimeException failure, PrintWriter out) {
    int status;
    if (failure instanceof VaultException vault) {
      status = OperatorStatus.of(vault);
    } else if (failure instanceof IllegalArgumentException) {
      status = OperatorStatus.NOT_UNDERSTOOD;
    } else {
      throw failure;
    }
    LOG.log(Level.WARNING, failure, () -> "The operator's " + command.word() + " failed");
    out.println(failure.getMessage());
    return status;
  }

  private String known() {
    return commands.stream().map(AdminCommand::word).sorted().collect(Collectors.joining(", "));
  }
}
