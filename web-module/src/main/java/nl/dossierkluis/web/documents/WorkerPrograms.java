package nl.dossierkluis.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import nl.dossierkluis.documents.Inspections;

/** Tells the inspection where its workers' programs lie: beside the web module, not in it. */
@WebListener
public class WorkerPrograms implements ServletContextListener {

  @Inject Inspections inspections;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    String folder = event.getServletContext().getRealPath("/WEB-INF/worker");
    if (folder == null) {
      throw new IllegalStateException("the web module must be deployed as a folder");
    }
    inspections.start(Path.of(folder));
  }
}
