package nl.dossierkluis.web.faces;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Gives a fault a number, the same on the screen and in the log. The log gets the kinds of
 * exception and where they arose, never their messages: those may quote what somebody typed.
 */
public final class Incidents {

  private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
  private static final String NUMBER = Incidents.class.getName() + ".number";
  private static final String SENTENCE = Incidents.class.getName() + ".sentence";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Base32 of RFC 4648, which has no 0, 1, 8 or 9 to mistake for a letter. */
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final int LENGTH = 8;
  private static final int DEEPEST = 20;

  private Incidents() {}

  /** Logs a fault of this request and returns its number; a request has one number at most. */
  public static String report(HttpServletRequest request, Throwable fault) {
    if (request.getAttribute(NUMBER) instanceof String known) {
      return known;
    }
    String number = number();
    request.setAttribute(NUMBER, number);
    LOG.log(
        Level.SEVERE,
        "Incident {0} in {1} {2}{3}",
        new Object[] {number, request.getMethod(), request.getServletPath(), trace(fault)});
    return number;
  }

  /** Keeps the sentence of a broken rule for the error page of this request. */
  static void explain(HttpServletRequest request, String sentence) {
    request.setAttribute(SENTENCE, sentence);
  }

  /** The sentence of a broken rule; empty if the error is none. */
  static String explanation(HttpServletRequest request) {
    return request.getAttribute(SENTENCE) instanceof String sentence ? sentence : "";
  }

  /** The number of the fault for which an error page is shown. */
  static String of(HttpServletRequest request) {
    return report(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
  }

  static String trace(Throwable fault) {
    StringBuilder text = new StringBuilder();
    StackTraceElement[] around = {};
    Throwable current = fault;
    for (int depth = 0; current != null && depth < DEEPEST; depth++) {
      StackTraceElement[] frames = current.getStackTrace();
      append(text, current, frames.length - shared(frames, around));
      around = frames;
      current = current.getCause();
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Throwable fault, int frames) {
    text.append("\n  ").append(fault.getClass().getName());
    for (StackTraceElement frame : Arrays.copyOf(fault.getStackTrace(), frames)) {
      text.append("\n    at ").append(frame);
    }
  }

  /** How many frames a cause has in common with what was thrown around it. */
  private static int shared(StackTraceElement[] frames, StackTraceElement[] around) {
    int shared = 0;
    while (shared < Math.min(frames.length, around.length)
        && frames[frames.length - 1 - shared].equals(around[around.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }

  private static String number() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
