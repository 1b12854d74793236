package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A folder was written by a version of the program that this one does not know. */
public final class UnknownFolderFormat extends IOException {

  private static final long serialVersionUID = 1L;

  UnknownFolderFormat(Path folder, String found, String known) {
    super(folder + " says it is \"" + found + "\"; this program knows \"" + known + "\"");
  }
}
