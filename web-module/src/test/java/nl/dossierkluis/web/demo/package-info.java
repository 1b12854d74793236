/**
 * Makes the documents of the demo practice at build time: real Word, PDF and image files from the
 * texts beside this package, about people who do not exist. Knows nothing of the application; the
 * start with a demo reads the files and their index from the web archive.
 */
package nl.dossierkluis.web.demo;
