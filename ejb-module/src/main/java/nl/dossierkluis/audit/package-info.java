/**
 * The audit trail: every act and every refusal, pseudonymous, append-only, in the transaction of
 * the act itself (NEN 7513 is the yardstick). Details are sealed under the key of the month, so
 * that nothing about a client is readable in it.
 */
package nl.dossierkluis.audit;
