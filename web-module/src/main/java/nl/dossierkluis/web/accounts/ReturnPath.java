package nl.dossierkluis.web.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go when she had to sign in first: a page of ours and nowhere else. */
final class ReturnPath {

  /** One slash and then words: two would be another host's name. */
  private static final Pattern OURS = Pattern.compile("/[a-z][a-z/-]*(\\?[A-Za-z0-9_=&-]*)?");

  private ReturnPath() {}

  /** The address of the sign-in page that leads back to a page. */
  static String signInFor(String path, String query) {
    return from("/accounts/sign-in", path, query);
  }

  /** The address of the page that takes up a session that rests, and leads back to a page. */
  static String resumeFor(String path, String query) {
    return from("/accounts/resume", path, query);
  }

  private static String from(String page, String path, String query) {
    String wanted = query == null ? path : path + "?" + query;
    return OURS.matcher(wanted).matches()
        ? page + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        : page;
  }

  /** The page to go on to; the start page when the wish is none of our pages. */
  static String after(String wanted) {
    return wanted != null && OURS.matcher(wanted).matches() ? wanted : "/";
  }

  /** The same, and the page says that the session goes on. */
  static String afterResuming(String wanted) {
    String page = after(wanted);
    return page + (page.contains("?") ? "&" : "?") + "notice=" + DraftOffer.RESUMED;
  }

  /** The address of another page on the way in, which leads on to the wanted one. */
  static String by(String page, String wanted) {
    String onward = after(wanted);
    return onward.equals("/")
        ? page
        : page + "?next=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
  }
}
