/**
 * The demo practice: fictional people with real files, put in through the same boundaries that
 * everybody uses. Nothing here runs in a practice that is not a demo.
 */
package nl.dossierkluis.web.demo;
