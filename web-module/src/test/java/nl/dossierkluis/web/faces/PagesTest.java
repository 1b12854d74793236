package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Rules for the source of every page; each is shown to find what it forbids. */
class PagesTest {

  private static final Pattern TAG_ATTRIBUTE = Pattern.compile("<o:tagAttribute name=\"(\\w+)\"");
  private static final Pattern VARIABLE =
      Pattern.compile("(?:<ui:param name|<ui:repeat [^>]*var|<c:forEach [^>]*var)=\"(\\w+)\"");
  private static final Pattern USE = Pattern.compile("<app:(\\w+)((?:\\s+[\\w:]+=\"[^\"]*\")*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s(\\w+)=");

  /** What no page may contain, and why. */
  enum Forbidden {
    INLINE_STYLE("\\sstyle\\s*=", "<p style=\"color:red\">"),
    STYLE_ELEMENT("<style[\\s>]", "<style>"),
    INLINE_SCRIPT("<script(?![^>]*\\ssrc=)[^>]*>", "<script>alert(1)</script>"),
    EVENT_HANDLER("\\son\\w+\\s*=\\s*[\"']", "<a onclick='x()'>"),
    SCRIPT_ADDRESS("javascript:", "<a href=\"javascript:x()\">"),
    BLOCKED_AJAX("<f:ajax", "<f:ajax render=\"x\"/>"),
    BLOCKED_LINK("<h:commandLink", "<h:commandLink action=\"x\"/>"),
    BLOCKED_BUTTON("<h:button", "<h:button outcome=\"x\"/>"),
    PLAINTEXT_UPLOAD("<h:inputFile|multipart/form-data", "<h:inputFile/>"),
    UNESCAPED("escape\\s*=\\s*\"", "<h:outputText escape=\"false\"/>"),
    VERBATIM("<f:verbatim", "<f:verbatim>x</f:verbatim>"),
    MOVING_TEMPLATE(
        "(?:src|template)\\s*=\\s*\"[^\"]*#\\{(?!assets\\.)", "<ui:include src=\"#{x}\"/>"),
    FOREIGN_ADDRESS("(?:src|href)\\s*=\\s*\"(?:https?:)?//", "<img src=\"//cdn.example/x\"/>");

    private final Pattern pattern;
    private final String planted;

    Forbidden(String pattern, String planted) {
      this.pattern = Pattern.compile(pattern);
      this.planted = planted;
    }
  }

  @ParameterizedTest
  @EnumSource
  void haveNothingThatIsForbidden(Forbidden rule) {
    assertThat(rule.pattern.matcher(rule.planted).find()).as("finds what is planted").isTrue();
    List<String> found =
        Webapp.pages().entrySet().stream()
            .filter(page -> rule.pattern.matcher(page.getValue()).find())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(found).as(rule.name()).isEmpty();
  }

  @Test
  void haveATagFileForEachTagWithTheSameAttributes() {
    Map<String, TreeSet<String>> declared = new TreeMap<>();
    Map<String, TreeSet<String>> used = new TreeMap<>();
    for (Element tag : tags()) {
      String source = Webapp.text(tag, "source");
      declared.put(source, attributes(tag));
      used.put(source, names(TAG_ATTRIBUTE, Webapp.pages().get("WEB-INF/" + source)));
    }
    assertThat(used).isEqualTo(declared);
    assertThat(Webapp.pages().keySet().stream().filter(page -> page.startsWith("WEB-INF/tags/")))
        .containsExactlyInAnyOrderElementsOf(
            declared.keySet().stream().map(source -> "WEB-INF/" + source).toList());
  }

  /** A variable of a page stands in for an attribute that is not given to a tag on that page. */
  @Test
  void nameNoVariableLikeAnAttributeTheyLeaveOut() {
    Map<String, TreeSet<String>> known = attributesByTag();
    Webapp.pages().forEach((page, source) -> assertThat(leaks(source, known)).as(page).isEmpty());
    assertThat(leaks("<ui:param name=\"icon\" value=\"x\"/><app:link label=\"y\"/>", known))
        .containsExactly("link icon");
    assertThat(leaks("<ui:param name=\"icon\" value=\"x\"/><app:link icon=\"y\"/>", known))
        .isEmpty();
  }

  private static List<String> leaks(String source, Map<String, TreeSet<String>> known) {
    TreeSet<String> variables = names(VARIABLE, source);
    return USE.matcher(source)
        .results()
        .filter(use -> known.containsKey(use.group(1)))
        .flatMap(
            use ->
                variables.stream()
                    .filter(known.get(use.group(1))::contains)
                    .filter(name -> !names(ATTRIBUTE, use.group(2)).contains(name))
                    .map(name -> use.group(1) + " " + name))
        .toList();
  }

  @Test
  void useTagsThatExistWithAttributesThatExist() {
    Map<String, TreeSet<String>> known = attributesByTag();
    Webapp.pages().forEach((page, source) -> checkUses(page, source, known));
  }

  private static void checkUses(String page, String source, Map<String, TreeSet<String>> known) {
    USE.matcher(source)
        .results()
        .forEach(
            use -> {
              assertThat(known).as(page).containsKey(use.group(1));
              assertThat(known.get(use.group(1)))
                  .as(page + " app:" + use.group(1))
                  .containsAll(names(ATTRIBUTE, use.group(2)));
            });
  }

  private static Map<String, TreeSet<String>> attributesByTag() {
    return tags().stream()
        .collect(Collectors.toMap(tag -> Webapp.text(tag, "tag-name"), PagesTest::attributes));
  }

  private static List<Element> tags() {
    return Webapp.elements(Webapp.xml("WEB-INF/app.taglib.xml"), "tag");
  }

  private static TreeSet<String> attributes(Element tag) {
    return Webapp.elements(tag, "attribute").stream()
        .map(attribute -> Webapp.text(attribute, "name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> names(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
