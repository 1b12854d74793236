package nl.dossierkluis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.dossierkluis.accounts.TokenScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path of the interface stands in the table of scopes. */
class ScopesTest {

  @Test
  void coverEveryResource() {
    List<String> paths = paths().toList();
    assertThat(paths).hasSizeGreaterThan(30);
    assertThat(paths.stream().filter(path -> !Scopes.isListed(path))).isEmpty();
  }

  @Test
  void letNobodyButAFullTokenIntoWhatIsNotListed() {
    assertThat(Scopes.isListed("unheard-of/{id}")).isFalse();
    assertThat(Scopes.needed("GET", "unheard-of/{id}"))
        .containsExactlyInAnyOrder(TokenScope.values());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, clients, READ",
    "HEAD, clients/{id}, READ",
    "POST, clients, WRITE",
    "GET, clients/{client}/dossiers, READ",
    "POST, clients/{client}/dossiers, WRITE",
    "GET, clients/{client}/package, REQUESTS",
    "POST, clients/{id}/invitation, MANAGE",
    "GET, dossiers/{id}, READ",
    "POST, dossiers/{id}/close, WRITE",
    "GET, dossiers/{dossier}/documents, DOCUMENTS",
    "POST, dossiers/{dossier}/documents, DOCUMENTS",
    "GET, dossiers/{dossier}/grants, MANAGE",
    "DELETE, dossiers/{dossier}/grants/{grant}, MANAGE",
    "POST, dossiers/{dossier}/emergencies, MANAGE",
    "GET, documents/{id}/content, DOCUMENTS",
    "POST, requests/{id}/answer, REQUESTS",
    "GET, statement/promises, READ",
    "GET, audit, AUDIT",
    "POST, tokens, MANAGE",
    "POST, accounts/{id}/close, MANAGE"
  })
  void nameTheScopeOfAPart(String method, String path, TokenScope scope) {
    assertThat(Scopes.needed(method, path)).containsExactly(scope);
  }

  @ParameterizedTest
  @CsvSource({"DELETE, session", "GET, me", "GET, openapi"})
  void askNothingOfAProgramThatAsksWhoItIs(String method, String path) {
    assertThat(Scopes.needed(method, path)).isEqualTo(Set.of());
  }

  private static Stream<String> paths() {
    return new ClassFileImporter()
        .importPackages("nl.dossierkluis.web").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(
                resource ->
                    Arrays.stream(resource.getDeclaredMethods())
                        .filter(ScopesTest::answers)
                        .map(method -> Scopes.template(resource, method)));
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(found -> found.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
