package nl.dossierkluis.web.faces;

/**
 * An entry of the navigation.
 *
 * @param word the feature's word, also the key of its label ({@code frame.nav.word}) and what
 *     {@code viewer.can} is asked
 * @param path address of its first page
 * @param icon symbol in the sprite
 */
public record NavigationEntry(String word, String path, String icon) {}
