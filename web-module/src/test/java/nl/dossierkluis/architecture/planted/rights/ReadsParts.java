package nl.dossierkluis.architecture.planted.rights;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Has the server write parts to disk. */
public class ReadsParts {
  int count(HttpServletRequest request) throws IOException, ServletException {
    return request.getParts().size();
  }
}
