/**
 * The one corner that knows the web framework: language, dates in words, chips, navigation, error
 * answers, response headers and what Faces lacks. The pages' own beans live in the packages of
 * their features; nothing here knows a feature.
 */
package nl.dossierkluis.web.faces;
