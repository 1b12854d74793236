package nl.dossierkluis.vault;

/**
 * Something that a check found.
 *
 * @param object what kind of thing
 * @param name which one: an id as callers know it, or a path inside the vault's folder
 * @param fact what is wrong with it, and what to do where something can be done; no content
 */
public record Damage(VaultObject object, String name, String fact) {

  @Override
  public String toString() {
    return object + " " + name + ": " + fact;
  }
}
