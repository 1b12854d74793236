package nl.dossierkluis.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells from an exception of Jakarta Mail why a message was not sent. */
final class MailProblems {

  /** A reply of a mail server (RFC 5321, 4.2): 4xx may pass, 5xx will not. */
  private static final Pattern REPLY = Pattern.compile("^([45])\\d\\d[ -]");

  private static final String NO_STARTTLS = "STARTTLS is required";

  private MailProblems() {}

  static MailProblem of(Exception failure) {
    if (any(failure, AuthenticationFailedException.class::isInstance)) {
      return MailProblem.SIGN_IN_REFUSED;
    }
    if (any(failure, MailProblems::isAboutTls)) {
      return MailProblem.NO_TLS;
    }
    return reply(failure)
        .map(kind -> kind.equals("4") ? MailProblem.BUSY : refused(failure))
        .orElse(MailProblem.UNREACHABLE);
  }

  private static boolean isAboutTls(Throwable thrown) {
    return thrown instanceof SSLException
        || thrown.getMessage() != null && thrown.getMessage().contains(NO_STARTTLS);
  }

  private static MailProblem refused(Exception failure) {
    boolean recipient =
        any(
            failure,
            thrown ->
                thrown instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0);
    return recipient ? MailProblem.RECIPIENT_REFUSED : MailProblem.REFUSED;
  }

  private static Optional<String> reply(Exception failure) {
    return chain(failure)
        .map(thrown -> REPLY.matcher(String.valueOf(thrown.getMessage())))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static boolean any(Throwable failure, Predicate<Throwable> what) {
    return chain(failure).anyMatch(what);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause).limit(10);
  }
}
