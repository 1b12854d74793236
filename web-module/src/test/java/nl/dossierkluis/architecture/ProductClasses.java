package nl.dossierkluis.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the product, and classes that break its rules on purpose. */
final class ProductClasses {

  static final String ROOT = "nl.dossierkluis";

  /** All that is shipped. */
  static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/architecture/"))
          .importPackages(ROOT);

  private ProductClasses() {}

  /** Classes that break a rule, planted to prove that the rule can fail. */
  static JavaClasses planted(Class<?>... classes) {
    return new ClassFileImporter().importClasses(classes);
  }
}
