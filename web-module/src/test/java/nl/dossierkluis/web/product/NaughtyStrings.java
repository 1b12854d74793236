package nl.dossierkluis.web.product;

import java.util.ArrayList;
import java.util.List;

/**
 * A hundred texts that somebody types to make a page do something: each way out of the place where
 * a page may print it, with each thing that would then run, and texts that programs stumble over.
 */
final class NaughtyStrings {

  /** A product that reads what it prints as an expression shows this number. */
  static final String REVEALED = Integer.toString(913 * 7919);

  private static final String RUN = "window.hit=1";

  private static final List<String> WAYS_OUT =
      List.of("", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "</code>");

  private static final List<String> RUNS =
      List.of(
          "<script>" + RUN + "</script>",
          "<img src=x onerror=" + RUN + " data-planted>",
          "<svg onload=" + RUN + " data-planted>",
          "<iframe srcdoc='<script>parent." + RUN + "</script>'></iframe>",
          "<details open ontoggle=" + RUN + " data-planted>",
          "<a href=javascript:" + RUN + " data-planted>klik</a>",
          "<style>@import 'https://kwaad.example/a.css';</style>");

  private static final List<String> OTHERS =
      List.of(
          "\" autofocus onfocus=" + RUN + " data-planted x=\"",
          "' onmouseover=" + RUN + " data-planted '",
          "javascript:" + RUN,
          "data:text/html,<script>" + RUN + "</script>",
          "<base href=//kwaad.example/>",
          "<meta http-equiv=refresh content=0;url=//kwaad.example/>",
          "<form action=//kwaad.example/ data-planted><input name=a>",
          "<object data=//kwaad.example/x></object>",
          "<embed src=//kwaad.example/x>",
          "<link rel=stylesheet href=//kwaad.example/x.css>",
          "<math><mtext><script>" + RUN + "</script></mtext></math>",
          "<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">",
          "&lt;script&gt;" + RUN + "&lt;/script&gt;",
          "&#60;img src=x onerror=" + RUN + "&#62;",
          "\\u003cimg src=x onerror=" + RUN + "\\u003e",
          "%3Cscript%3E" + RUN + "%3C/script%3E",
          "<scr<script>ipt>" + RUN + "</script>",
          "<IMG SRC=x ONERROR=" + RUN + " DATA-PLANTED>",
          "#{913*7919}",
          "${913*7919}",
          "#{facesContext.externalContext.redirect('//kwaad.example')}",
          "{{913*7919}}",
          "<%= 913*7919 %>",
          "{0} {1} {99}",
          "{0",
          "%s%n%x%d",
          "'; drop table client; --",
          "' or '1'='1",
          "../../../../etc/passwd",
          "=1+1",
          "@SUM(A1:A9)",
          "null",
          "undefined",
          "0",
          "\u202egnirts",
          "\u200b\ufeff",
          "Zoë \u00df \u0130 \ud83d\udc69\u200d\ud83d\udcbb",
          "e\u0301\u0323\u0330\u0345");

  private NaughtyStrings() {}

  /** All of them, at most 200 characters each. */
  static List<String> all() {
    List<String> all = new ArrayList<>(OTHERS);
    for (String way : WAYS_OUT) {
      RUNS.forEach(run -> all.add(way + run));
    }
    return all.subList(0, 100);
  }
}
