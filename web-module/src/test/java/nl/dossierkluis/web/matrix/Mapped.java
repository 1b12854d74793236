package nl.dossierkluis.web.matrix;

import java.util.Set;

/**
 * An address that the product has.
 *
 * @param shape the address; where an id belongs stand empty braces
 * @param methods what it declares
 * @param needsLineOfItsOwn whether a pattern in the table does not suffice
 */
record Mapped(String shape, Set<String> methods, boolean needsLineOfItsOwn) {

  boolean isPattern() {
    return shape.contains("*");
  }
}
