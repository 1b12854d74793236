/**
 * The common ground of the REST interface: its root, who may enter, how bodies are read and how
 * errors are told (RFC 9457). The resources stand with their features.
 */
package nl.dossierkluis.web.api;
