package nl.dossierkluis.container;

import jakarta.security.enterprise.credential.Credential;
import java.util.Set;

/** Who a container test wants to be. */
public record TestCaller(String accountId, Set<String> roles) implements Credential {}
