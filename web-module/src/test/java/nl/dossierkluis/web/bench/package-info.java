/**
 * The benchmark of the product: figures of what people wait for, measured through HTTP at the
 * product as it is started, next to rivals that do the same without sealing. It is no test and
 * never in the WAR; {@code ./dossierkluis bench} runs it.
 */
package nl.dossierkluis.web.bench;
