package nl.dossierkluis.accounts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scopes in one column: their names with a blank between. */
@Converter
class TokenScopes implements AttributeConverter<Set<TokenScope>, String> {

  @Override
  public String convertToDatabaseColumn(Set<TokenScope> scopes) {
    return new TreeSet<>(scopes).stream().map(TokenScope::name).collect(Collectors.joining(" "));
  }

  @Override
  public Set<TokenScope> convertToEntityAttribute(String names) {
    return Arrays.stream(names.split(" "))
        .map(TokenScope::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
