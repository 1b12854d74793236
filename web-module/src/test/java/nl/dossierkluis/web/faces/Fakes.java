package nl.dossierkluis.web.faces;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests and answers without a server; a call that no test has foreseen fails. */
final class Fakes {

  private Fakes() {}

  /** A request that a test describes step by step. */
  static final class Request {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private String asked;
    private String query;
    private boolean secure;
    private Principal principal;
    private long length = -1;
    private DispatcherType dispatcher = DispatcherType.REQUEST;

    private Request(String method, String path) {
      this.method = method;
      this.path = path;
    }

    static Request get(String path) {
      return new Request("GET", path);
    }

    static Request of(String method, String path) {
      return new Request(method, path);
    }

    Request header(String name, String value) {
      headers.put(name.toLowerCase(Locale.ROOT), value);
      return this;
    }

    Request cookie(String name, String value) {
      cookies.add(new Cookie(name, value));
      return this;
    }

    /** What the browser wrote, where the server understood something shorter. */
    Request asked(String address) {
      asked = address;
      return this;
    }

    Request query(String text) {
      query = text;
      return this;
    }

    Request attribute(String name, Object value) {
      attributes.put(name, value);
      return this;
    }

    Request principal(String name) {
      principal = () -> name;
      return this;
    }

    Request secure() {
      secure = true;
      return this;
    }

    Request length(long bytes) {
      length = bytes;
      return this;
    }

    Request error() {
      dispatcher = DispatcherType.ERROR;
      return this;
    }

    HttpServletRequest build() {
      return proxy(
          HttpServletRequest.class,
          (name, arguments) ->
              switch (name) {
                case "getMethod" -> method;
                case "getRequestURI" -> asked == null ? path : asked;
                case "getServletPath" -> path;
                case "getPathInfo" -> null;
                case "getQueryString" -> query;
                case "getHeader" -> headers.get(arguments[0].toString().toLowerCase(Locale.ROOT));
                case "getContentType" -> headers.get("content-type");
                case "getContentLengthLong" -> length;
                case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
                case "isSecure" -> secure;
                case "getUserPrincipal" -> principal;
                case "getDispatcherType" -> dispatcher;
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
                default -> throw new AssertionError("Unforeseen call: " + name);
              });
    }
  }

  /** What a test reads off an answer. */
  static final class Response {
    final Map<String, String> headers = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = HttpServletResponse.SC_OK;
    boolean errorPage;

    String text() {
      return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletResponse build() {
      return proxy(HttpServletResponse.class, this::answer);
    }

    private Object answer(String name, Object[] arguments) {
      switch (name) {
        case "setHeader" -> headers.put(arguments[0].toString(), arguments[1].toString());
        case "setContentType" -> headers.put("Content-Type", arguments[0].toString());
        case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
        case "addCookie" -> cookies.add((Cookie) arguments[0]);
        case "setStatus" -> status = (int) arguments[0];
        case "sendError" -> {
          status = (int) arguments[0];
          errorPage = true;
        }
        case "getOutputStream" -> {
          return stream(body);
        }
        default -> throw new AssertionError("Unforeseen call: " + name);
      }
      return null;
    }
  }

  /** The end of a filter chain, which knows whether it was reached. */
  static final class Chain {
    private boolean reached;

    boolean isReached() {
      return reached;
    }

    FilterChain build() {
      return (request, response) -> reached = true;
    }
  }

  /** What a fake does when a method is called. */
  @FunctionalInterface
  interface Answer {
    Object to(String method, Object[] arguments);
  }

  static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private static ServletOutputStream stream(ByteArrayOutputStream body) {
    return new ServletOutputStream() {
      @Override
      public void write(int octet) {
        body.write(octet);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new AssertionError("Not asynchronous");
      }
    };
  }
}
