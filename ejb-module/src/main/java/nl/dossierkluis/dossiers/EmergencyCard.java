package nl.dossierkluis.dossiers;

/**
 * What people wrote about an opening in an emergency.
 *
 * @param reason why it was opened
 * @param remark what whoever looked at it afterwards found; empty until then
 */
public record EmergencyCard(String reason, String remark) {}
