package nl.dossierkluis.statement;

import java.util.Optional;
import nl.dossierkluis.documents.DocumentType;

/** The categories of personal data that the statement of 2018 lists. */
enum DataCategory {
  NAME_ADDRESS,
  CONTACT,
  EMPLOYMENT,
  CV,
  ACTION_PLAN,
  SESSION_REPORTS;

  /**
   * The category a type of document falls under; empty where the statement names none, as for
   * health data, test results and books, and where nobody has said what a document is.
   */
  static Optional<DataCategory> of(DocumentType type) {
    return Optional.ofNullable(
        switch (type) {
          case CV -> CV;
          case COVER_LETTER, CERTIFICATE, JOB_APPLICATION_LOG, INTAKE_FORM -> EMPLOYMENT;
          case SESSION_REPORT, INTAKE_REPORT -> SESSION_REPORTS;
          case TRAJECTORY_PLAN, SEARCH_PROFILE, PROGRESS_REPORT, FINAL_REPORT -> ACTION_PLAN;
          case EMAIL, CHAT_EXPORT -> CONTACT;
          default -> null;
        });
  }
}
