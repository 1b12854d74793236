package nl.dossierkluis.documents;

import nl.dossierkluis.personaldata.SubjectId;

/**
 * Leave to put one document into a dossier, given before its first byte is read.
 *
 * @param container where its key will be kept
 * @param receivedBy account that brings it
 * @param limit longest body, in bytes
 */
public record UploadTicket(
    String dossierId,
    SubjectId client,
    DocumentType type,
    String container,
    String receivedBy,
    long limit) {}
