package nl.dossierkluis.container;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One deployment for all container tests: the features as they are shipped, and the tests. */
@ArquillianSuiteDeployment
public class Deployments {

  @Deployment
  public static WebArchive features() {
    String target = System.getProperty("build.directory");
    GenericArchive tests =
        ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
            .importDirectory(target + "/test-classes")
            .as(GenericArchive.class);
    return ShrinkWrap.create(WebArchive.class, "it.war")
        .merge(tests, "WEB-INF/classes", Filters.exclude(".*arquillian.xml"))
        .addAsLibraries(new File(target + "/it-libs").listFiles())
        .addAsLibrary(new File(System.getProperty("module.jar")))
        .addAsLibrary(libraryOf(Assertions.class))
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsWebInfResource(
            new File(
                System.getProperty("project.dir"),
                "web-module/src/main/webapp/WEB-INF/payara-web.xml"),
            "payara-web.xml");
  }

  private static File libraryOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
