package nl.dossierkluis.web.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.Settings;

/** Prepares the demo practice when the server is started as a demo. */
@WebListener
public class DemoStart implements ServletContextListener {

  @Inject Settings settings;
  @Inject DemoPractice demo;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (settings.demo()) {
      try {
        demo.prepare(Path.of(event.getServletContext().getRealPath("/WEB-INF/demo")));
      } catch (RuntimeException e) {
        Console.say("cannot start: " + e.getMessage());
        throw e;
      }
    }
  }
}
