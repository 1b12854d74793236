/** Documents: pages, upload, download and REST. */
package nl.dossierkluis.web.documents;
