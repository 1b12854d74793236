package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void haveTheSameVersionAsLongAsTheyAreTheSame() {
    assertThat(version("a{}", "b()")).isEqualTo(version("a{}", "b()")).matches("[0-9a-f]{12}");
  }

  @Test
  void haveAnotherVersionWhenOneOfThemChanges() {
    assertThat(version("a{}", "b()")).isNotEqualTo(version("a{}", "c()"));
    assertThat(version("a{}", "b()")).isNotEqualTo(version("a{} ", "b()"));
  }

  @Test
  void carryTheirVersionInTheirAddress() {
    Assets assets = assets("a{}", "b()");
    String version = assets.getVersion();
    assertThat(assets.of("app.css")).isEqualTo("/assets/app.css?v=" + version);
    assertThat(assets.icon("sun")).isEqualTo("/assets/icons.svg?v=" + version + "#sun");
  }

  private static String version(String stylesheet, String script) {
    return assets(stylesheet, script).getVersion();
  }

  private static Assets assets(String stylesheet, String script) {
    Map<String, String> files = Map.of("/assets/app.css", stylesheet, "/assets/js/app.js", script);
    Map<String, Set<String>> folders =
        Map.of(
            "/assets/", Set.of("/assets/js/", "/assets/app.css"),
            "/assets/js/", Set.of("/assets/js/app.js"));
    Assets assets = new Assets();
    assets.application =
        Fakes.proxy(
            ServletContext.class,
            (name, arguments) ->
                switch (name) {
                  case "getResourcePaths" -> folders.get(arguments[0]);
                  case "getResourceAsStream" ->
                      new ByteArrayInputStream(
                          files.get(arguments[0]).getBytes(StandardCharsets.UTF_8));
                  default -> throw new AssertionError("Unforeseen call: " + name);
                });
    assets.digest();
    return assets;
  }
}
