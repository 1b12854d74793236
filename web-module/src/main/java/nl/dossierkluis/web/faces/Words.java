package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sentences with arguments for pages: {@code #{words.of('clients.greeting', client.name)}}. */
@Named
@RequestScoped
public class Words {

  @Inject Language language;

  public String of(String key, Object... arguments) {
    return Bundle.in(language.getLocale()).sentence(key, arguments);
  }

  /** Says whether there is a sentence under this key, for parts that not everything has. */
  public boolean has(String key) {
    return Bundle.in(language.getLocale()).has(key);
  }
}
