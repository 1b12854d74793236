package nl.dossierkluis.web.matrix;

import jakarta.inject.Named;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.web.api.Api;
import org.omnifaces.cdi.Param;

/** Every address of the product, as its classes, its pages and its descriptor give them. */
final class MappedAddresses {

  private static final Pattern BEAN = Pattern.compile("#\\{[^}]*?\\b([a-z]\\w+)\\.");
  private static final Pattern MAPPING =
      Pattern.compile("<servlet-mapping>.*?<url-pattern>(.*?)</url-pattern>", Pattern.DOTALL);
  private static final Set<String> PAGE_METHODS = Set.of("GET", "POST");

  /** What pages and lists call the id that they are given. */
  private static final Set<String> ID_PARAMETERS = Set.of("id", "after");

  private final List<Class<?>> classes = ProductFiles.classes();

  private MappedAddresses() {}

  static List<Mapped> all() {
    MappedAddresses addresses = new MappedAddresses();
    List<Mapped> all = new ArrayList<>();
    all.addAll(addresses.servlets());
    all.addAll(addresses.descriptor());
    all.addAll(addresses.pages());
    all.addAll(addresses.resources());
    all.addAll(addresses.assets());
    return all;
  }

  private List<Mapped> servlets() {
    return classes.stream()
        .filter(type -> type.isAnnotationPresent(WebServlet.class))
        .flatMap(MappedAddresses::patterns)
        .toList();
  }

  private static Stream<Mapped> patterns(Class<?> servlet) {
    WebServlet mapping = servlet.getAnnotation(WebServlet.class);
    Set<String> methods =
        Arrays.stream(servlet.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> name.matches("do[A-Z][a-z]+"))
            .map(name -> name.substring(2).toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Stream.of(mapping.urlPatterns(), mapping.value())
        .flatMap(Arrays::stream)
        .map(pattern -> new Mapped(pattern.isEmpty() ? "/" : pattern, methods, true));
  }

  /** What the descriptor maps; the view files below are what it leads to. */
  private List<Mapped> descriptor() {
    return MAPPING
        .matcher(ProductFiles.read("/WEB-INF/web.xml"))
        .results()
        .map(found -> new Mapped(found.group(1), Set.of("GET"), false))
        .toList();
  }

  private List<Mapped> pages() {
    List<Mapped> pages = new ArrayList<>();
    for (String file : ProductFiles.endingWith(".xhtml")) {
      String view = file.substring(0, file.length() - ".xhtml".length());
      String page = ProductFiles.read(file);
      pages.add(new Mapped(file, Set.of("GET"), false));
      Set<String> parameters = parametersOf(page);
      if (!parameters.contains("id")) {
        pages.add(new Mapped(view, PAGE_METHODS, true));
      }
      parameters.forEach(
          name -> pages.add(new Mapped(view + "?" + name + "={}", PAGE_METHODS, true)));
    }
    return pages;
  }

  /** The parameters with an id that the beans of a page take. */
  private Set<String> parametersOf(String page) {
    Set<String> names = new TreeSet<>();
    Matcher bean = BEAN.matcher(page);
    while (bean.find()) {
      String name = bean.group(1);
      classes.stream()
          .filter(type -> type.isAnnotationPresent(Named.class))
          .filter(type -> type.getSimpleName().equalsIgnoreCase(name))
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .filter(field -> field.isAnnotationPresent(Param.class))
          .map(java.lang.reflect.Field::getName)
          .filter(ID_PARAMETERS::contains)
          .forEach(names::add);
    }
    return names;
  }

  private List<Mapped> assets() {
    return ProductFiles.endingWith("").stream()
        .filter(file -> file.startsWith("/assets/"))
        .map(file -> new Mapped(file, Set.of("GET"), false))
        .toList();
  }

  private List<Mapped> resources() {
    String root = Api.class.getAnnotation(ApplicationPath.class).value();
    return classes.stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .flatMap(
                        method ->
                            resources(root + "/" + type.getAnnotation(Path.class).value(), method)))
        .toList();
  }

  private static Stream<Mapped> resources(String base, Method method) {
    Set<String> verbs =
        Arrays.stream(method.getAnnotations())
            .map(Annotation::annotationType)
            .filter(type -> type.isAnnotationPresent(HttpMethod.class))
            .map(type -> type.getAnnotation(HttpMethod.class).value())
            .collect(Collectors.toSet());
    if (verbs.isEmpty()) {
      return Stream.empty();
    }
    Path below = method.getAnnotation(Path.class);
    String shape =
        (below == null ? base : base + "/" + below.value()).replaceAll("\\{[^}]*}", "{}");
    Stream<Mapped> lists =
        Arrays.stream(method.getParameters())
            .map(MappedAddresses::queryName)
            .filter(ID_PARAMETERS::contains)
            .map(name -> new Mapped(shape + "?" + name + "={}", verbs, true));
    return Stream.concat(Stream.of(new Mapped(shape, verbs, true)), lists);
  }

  private static String queryName(Parameter parameter) {
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    return query == null ? "" : query.value();
  }
}
