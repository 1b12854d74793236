package nl.dossierkluis.practice;

/**
 * Who the controller is (GDPR art. 13(1)(a)).
 *
 * @param name as it stands on pages and letters
 * @param contact address, telephone number and the like, free text; possibly empty
 */
public record PracticeCard(String name, String contact) {}
