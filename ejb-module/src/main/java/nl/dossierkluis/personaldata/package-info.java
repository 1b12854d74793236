/**
 * How personal data are kept and given back: sealed records, their containers, the blind index, and
 * the promise that every feature holding personal data makes ({@link PersonalDataHolder}). It knows
 * the vault, and no feature.
 */
package nl.dossierkluis.personaldata;
