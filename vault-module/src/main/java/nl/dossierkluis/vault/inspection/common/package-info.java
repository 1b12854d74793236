/**
 * What both ends of the pipe share: the form of jobs, bodies and answers, and the folder that holds
 * what a worker writes. Uses neither the parent's nor the worker's classes.
 */
@NullMarked
package nl.dossierkluis.vault.inspection.common;

import org.jspecify.annotations.NullMarked;
