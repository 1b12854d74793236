package nl.dossierkluis.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Root of the REST interface. */
@ApplicationPath("/api")
public class Api extends Application {

  /**
   * The server would describe the interface to everybody who has signed in; ours is the owner's.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
