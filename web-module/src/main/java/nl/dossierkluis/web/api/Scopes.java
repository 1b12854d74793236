package nl.dossierkluis.web.api;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.TokenScope;

/**
 * Which scope a token needs for which part of the interface, in one table. What is not in it takes
 * a token with every scope; a test keeps it complete.
 */
final class Scopes {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** Who the caller is and what there is to call, with any token. */
  private static final Set<TokenScope> ANY = Set.of();

  /** The first line that fits decides; an asterisk stands for any part, such as an id. */
  private static final List<Line> TABLE =
      List.of(
          new Line("session", ANY, ANY),
          new Line("me", ANY, ANY),
          new Line("openapi", ANY, ANY),
          same("clients/*/package", TokenScope.REQUESTS),
          same("clients/*/invitation", TokenScope.MANAGE),
          of("clients", TokenScope.READ, TokenScope.WRITE),
          same("dossiers/*/documents", TokenScope.DOCUMENTS),
          same("dossiers/*/grants", TokenScope.MANAGE),
          same("dossiers/*/emergencies", TokenScope.MANAGE),
          of("dossiers", TokenScope.READ, TokenScope.WRITE),
          same("documents", TokenScope.DOCUMENTS),
          same("requests", TokenScope.REQUESTS),
          of("statement", TokenScope.READ, TokenScope.WRITE),
          same("audit", TokenScope.AUDIT),
          same("accounts", TokenScope.MANAGE),
          same("caseloads", TokenScope.MANAGE),
          same("emergencies", TokenScope.MANAGE),
          same("passkeys", TokenScope.MANAGE),
          same("tokens", TokenScope.MANAGE));

  private Scopes() {}

  private record Line(List<String> path, Set<TokenScope> reading, Set<TokenScope> changing) {

    Line(String path, Set<TokenScope> reading, Set<TokenScope> changing) {
      this(List.of(path.split("/")), reading, changing);
    }

    boolean fits(List<String> asked) {
      if (asked.size() < path.size()) {
        return false;
      }
      for (int at = 0; at < path.size(); at++) {
        if (!path.get(at).equals("*") && !path.get(at).equals(asked.get(at))) {
          return false;
        }
      }
      return true;
    }
  }

  private static Line same(String path, TokenScope scope) {
    return of(path, scope, scope);
  }

  private static Line of(String path, TokenScope reading, TokenScope changing) {
    return new Line(path, Set.of(reading), Set.of(changing));
  }

  /**
   * What a token needs.
   *
   * @param method of HTTP
   * @param path template of the resource, from {@link #template}
   */
  static Set<TokenScope> needed(String method, String path) {
    return line(path)
        .map(line -> SAFE.contains(method) ? line.reading() : line.changing())
        .orElseGet(() -> EnumSet.allOf(TokenScope.class));
  }

  /**
   * The path that a resource's annotations give it, after {@code /api/}. What somebody writes into
   * an address is no measure: there are many ways to write the same.
   */
  static String template(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    return resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
  }

  /** Says whether a path is in the table. */
  static boolean isListed(String path) {
    return line(path).isPresent();
  }

  private static Optional<Line> line(String path) {
    List<String> asked = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    return TABLE.stream().filter(line -> line.fits(asked)).findFirst();
  }
}
