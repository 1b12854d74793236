package nl.dossierkluis.vault.inspection.worker;

import java.nio.file.Path;
import nl.dossierkluis.vault.inspection.common.Job;

/**
 * A content on the examiner's desk.
 *
 * @param body file with the content, or with its beginning
 * @param complete whether the file holds all that was sent
 */
record Exhibit(Job job, Path body, boolean complete) {}
