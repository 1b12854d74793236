/**
 * The audit trail: every act and every refusal, pseudonymous, append-only, in the transaction of
 * the act itself (NEN 7513 is the yardstick). Details are sealed under the key of the month, so
 * that nothing about a client is readable in it. Soon after, each entry gets its place in a log
 * whose every state is signed, so that an outsider sees what was changed (ADR 16).
 */
package nl.dossierkluis.audit;
