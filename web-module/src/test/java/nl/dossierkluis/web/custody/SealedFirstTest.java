package nl.dossierkluis.web.custody;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import nl.dossierkluis.personaldata.VaultSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFirstTest {

  private final SealedFirst filter = new SealedFirst();
  private final Map<String, Object> answer = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean closed = true;
  private boolean passed;

  SealedFirstTest() {
    filter.seal =
        new VaultSeal() {
          @Override
          public boolean isClosed() {
            return closed;
          }
        };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/custody/sealed", "/custody/sealed.xhtml", "/health/ready", "/assets/app.css"})
  void letsThroughWhatOpensTheVault(String path) throws Exception {
    ask(path);
    assertThat(passed).isTrue();
    assertThat(answer).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/today", "/custody/keys.xhtml", "/custody/sealed/x", "/health/x"})
  void leadsEveryOtherPageToTheOne(String path) throws Exception {
    ask(path);
    assertThat(passed).isFalse();
    assertThat(answer).containsExactly(Map.entry("sendRedirect", "/custody/sealed"));
  }

  @Test
  void tellsProgramsToComeBack() throws Exception {
    ask("/api/me");
    assertThat(passed).isFalse();
    assertThat(answer).containsEntry("setStatus", 503).containsEntry("Retry-After", "60");
    assertThat(body.toString(StandardCharsets.UTF_8)).contains("\"status\":503");
  }

  @Test
  void standsAsideOnceTheVaultIsOpen() throws Exception {
    closed = false;
    ask("/api/me");
    assertThat(passed).isTrue();
  }

  private void ask(String path) throws Exception {
    filter.doFilter(request(path), response(), (FilterChain) (request, response) -> passed = true);
  }

  private static HttpServletRequest request(String path) {
    return proxy(
        HttpServletRequest.class,
        (it, method, arguments) ->
            switch (method.getName()) {
              case "getServletPath" -> path;
              case "getContextPath" -> "";
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (it, method, arguments) -> {
          if (method.getName().equals("getOutputStream")) {
            return stream();
          }
          boolean header = method.getName().equals("setHeader");
          answer.put(header ? (String) arguments[0] : method.getName(), arguments[header ? 1 : 0]);
          return null;
        });
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int next) {
        body.write(next);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
