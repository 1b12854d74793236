package nl.dossierkluis.documents;

import static nl.dossierkluis.documents.MediaTypes.CHAT;
import static nl.dossierkluis.documents.MediaTypes.IMAGE;
import static nl.dossierkluis.documents.MediaTypes.MAIL;
import static nl.dossierkluis.documents.MediaTypes.PDF;
import static nl.dossierkluis.documents.MediaTypes.RECORDED;
import static nl.dossierkluis.documents.MediaTypes.SPREADSHEET;
import static nl.dossierkluis.documents.MediaTypes.TEXT_DOCUMENT;
import static nl.dossierkluis.documents.MediaTypes.UNSEEN;
import static nl.dossierkluis.documents.MediaTypes.XML_INVOICE;
import static nl.dossierkluis.documents.MediaTypes.union;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dossierkluis.dossiers.RetentionClass;

/** Types of document in re-integration and career coaching, with the rules that hang on a type. */
public enum DocumentType {
  INTAKE_FORM(Origin.CLIENT, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  INTAKE_REPORT(Origin.COACH, RetentionClass.DOSSIER, false, union(PDF, TEXT_DOCUMENT)),
  ENGAGEMENT(Origin.COACH, RetentionClass.FISCAL, true, union(PDF, TEXT_DOCUMENT)),
  CV(Origin.CLIENT, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  COVER_LETTER(Origin.CLIENT, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  SESSION_REPORT(Origin.COACH, RetentionClass.DOSSIER, false, union(PDF, TEXT_DOCUMENT)),
  TRAJECTORY_PLAN(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  SEARCH_PROFILE(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  PROGRESS_REPORT(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  FINAL_REPORT(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  ACTION_PLAN_WVP(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  PROBLEM_ANALYSIS(Origin.THIRD_PARTY, RetentionClass.HEALTH, true, union(PDF, IMAGE)),
  FML(Origin.THIRD_PARTY, RetentionClass.HEALTH, true, union(PDF, IMAGE)),
  IZP(Origin.THIRD_PARTY, RetentionClass.HEALTH, true, union(PDF, IMAGE)),
  LAB(Origin.THIRD_PARTY, RetentionClass.HEALTH, true, union(PDF, IMAGE)),
  AD_REPORT(Origin.THIRD_PARTY, RetentionClass.HEALTH, true, union(PDF, TEXT_DOCUMENT)),
  FIRST_YEAR_EVAL(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  FINAL_EVAL(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  REINTEGRATION_REPORT(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, PDF),
  UWV_PLAN(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  UWV_FINAL(Origin.COACH, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  UWV_DECISION(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, union(PDF, IMAGE)),
  TEST_RESULT(Origin.THIRD_PARTY, RetentionClass.DOSSIER, true, union(PDF, TEXT_DOCUMENT)),
  /** Never for the coach's file unless the practice decides otherwise (domain 7.2). */
  MEDICAL_LETTER(Origin.CLIENT, RetentionClass.HEALTH, true, Set.of()),
  JOB_APPLICATION_LOG(
      Origin.CLIENT, RetentionClass.DOSSIER, true, union(SPREADSHEET, PDF, TEXT_DOCUMENT)),
  EMAIL(Origin.COACH, RetentionClass.DOSSIER, false, union(MAIL, PDF)),
  CHAT_EXPORT(Origin.COACH, RetentionClass.DOSSIER, false, union(TEXT_DOCUMENT, IMAGE, CHAT)),
  CONSENT_FORM(Origin.CLIENT, RetentionClass.EVIDENCE, true, union(PDF, IMAGE)),
  /** Only through an identity check, which masks it before it leaves the browser (domain 3.1). */
  ID_COPY(Origin.CLIENT, RetentionClass.ID_COPY, true, Set.of()),
  INVOICE(Origin.COACH, RetentionClass.FISCAL, true, union(PDF, XML_INVOICE)),
  TIMESHEET(Origin.COACH, RetentionClass.FISCAL, false, union(SPREADSHEET, PDF)),
  CERTIFICATE(Origin.CLIENT, RetentionClass.DOSSIER, true, union(PDF, IMAGE)),
  RECORDING(Origin.COACH, RetentionClass.RECORDING, true, RECORDED),
  /** Nobody has said yet what it is: the coach alone sees it. */
  UNSORTED(Origin.COACH, RetentionClass.UNSORTED, false, Set.of());

  private final Origin usualOrigin;
  private final RetentionClass retentionClass;
  private final boolean visibleToClient;
  private final Set<String> mediaTypes;

  DocumentType(
      Origin usualOrigin,
      RetentionClass retentionClass,
      boolean visibleToClient,
      Set<String> mediaTypes) {
    this.usualOrigin = usualOrigin;
    this.retentionClass = retentionClass;
    this.visibleToClient = visibleToClient;
    this.mediaTypes = mediaTypes;
  }

  /** Who such a document usually comes from. */
  public Origin usualOrigin() {
    return usualOrigin;
  }

  /** In which container it is kept. */
  public RetentionClass retentionClass() {
    return retentionClass;
  }

  /** Whether the client may see it without asking. */
  public boolean isVisibleToClient() {
    return visibleToClient;
  }

  /** Whether somebody may put such a document into a dossier at all. */
  public boolean isAccepted() {
    return this == UNSORTED || !mediaTypes.isEmpty();
  }

  /** Whether a file may be of this type as far as inspection could see; a person sees further. */
  boolean mayBe(String detectedType) {
    return detectedType.isEmpty() || UNSEEN.contains(detectedType) || accepts(detectedType);
  }

  /** Whether a file with this content is accepted; an unsorted one, if any type would take it. */
  boolean accepts(String detectedType) {
    return this == UNSORTED
        ? Arrays.stream(values()).anyMatch(type -> type.mediaTypes.contains(detectedType))
        : mediaTypes.contains(detectedType);
  }

  /** The types that a client may see without asking. */
  static Set<DocumentType> visibleToClient() {
    return Arrays.stream(values())
        .filter(DocumentType::isVisibleToClient)
        .collect(Collectors.toSet());
  }

  /** The types that are kept in any but these classes. */
  static Set<DocumentType> keptAs(Set<RetentionClass> except) {
    return Arrays.stream(values())
        .filter(type -> !except.contains(type.retentionClass))
        .collect(Collectors.toSet());
  }

  /** The types that a person can choose. */
  public static Set<DocumentType> choices() {
    return Arrays.stream(values())
        .filter(type -> type != UNSORTED && type.isAccepted())
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
