package nl.dossierkluis.web.faces;

import java.util.Locale;

/** How grave something is; decides colour and icon, never without a word beside them. */
public enum Tone {
  OK("check"),
  WARN("warn"),
  STOP("stop"),
  INFO("clock"),
  QUIET("circle");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /** Name of the symbol in the sprite. */
  public String getIcon() {
    return icon;
  }

  /** Class in the stylesheet. */
  public String getStyle() {
    return "is-" + name().toLowerCase(Locale.ROOT);
  }
}
