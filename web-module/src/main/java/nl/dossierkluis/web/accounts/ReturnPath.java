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
    String wanted = query == null ? path : path + "?" + query;
    return OURS.matcher(wanted).matches()
        ? "/accounts/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
        : "/accounts/sign-in";
  }

  /** The page to go on to; the start page when the wish is none of our pages. */
  static String after(String wanted) {
    return wanted != null && OURS.matcher(wanted).matches() ? wanted : "/";
  }
}
