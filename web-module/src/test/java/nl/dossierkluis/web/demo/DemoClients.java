package nl.dossierkluis.web.demo;

import static nl.dossierkluis.web.demo.DocumentFormat.DOCX;
import static nl.dossierkluis.web.demo.DocumentFormat.LOCKED_PDF;
import static nl.dossierkluis.web.demo.DocumentFormat.PDF;
import static nl.dossierkluis.web.demo.DocumentFormat.SCANNED_PDF;
import static nl.dossierkluis.web.demo.DocumentFormat.SCANNED_PNG;
import static nl.dossierkluis.web.demo.DocumentFormat.TXT;

import java.util.List;

/** The clients of the demo practice: one whose employer commissions, one who pays for herself. */
final class DemoClients {

  private static final String UNSORTED = "";

  private DemoClients() {}

  static List<DemoClient> all() {
    return List.of(
        new DemoClient(
            "vermeulen",
            "Joris Vermeulen-Voorbeeld",
            "joris.vermeulen@postvak.example",
            new DemoDossier("Traject spoor 2", "EMPLOYER", "Voorbeeldbakkerij Zuid B.V.", 0),
            ofVermeulen()),
        new DemoClient(
            "dewit",
            "Fien de Wit-Verzonnen",
            "fien.dewit@postvak.example",
            new DemoDossier("Loopbaancoaching", "SELF_PAYING", "", 0),
            ofDeWit()));
  }

  private static List<DemoDocument> ofVermeulen() {
    return List.of(
        vermeulen("aanmelding", "Aanmelding spoor 2 Vermeulen", "ENGAGEMENT", PDF),
        vermeulen("intakeformulier", "Intakeformulier Vermeulen", "INTAKE_FORM", PDF),
        vermeulen("getuigschrift", "Getuigschrift meelfabriek (foto)", "CERTIFICATE", SCANNED_PNG),
        vermeulen("getuigschrift", "Getuigschrift meelfabriek", "CERTIFICATE", SCANNED_PDF),
        vermeulen("trajectplan", "Trajectplan spoor 2 Vermeulen", "TRAJECTORY_PLAN", DOCX),
        vermeulen("verslag-1", "Gespreksverslag 1 Vermeulen", "SESSION_REPORT", DOCX),
        vermeulen("cv", "CV Vermeulen", "CV", DOCX),
        vermeulen("cv", "CV Vermeulen", "CV", PDF),
        vermeulen("verslag-2", "Gespreksverslag 2 Vermeulen", "SESSION_REPORT", PDF),
        vermeulen("motivatiebrief", "Motivatiebrief planner Nepperland", "COVER_LETTER", DOCX),
        vermeulen("verslag-3", "Gespreksverslag 3 Vermeulen", "SESSION_REPORT", DOCX),
        vermeulen("voortgang", "Voortgangsrapportage november", "PROGRESS_REPORT", PDF));
  }

  private static List<DemoDocument> ofDeWit() {
    return List.of(
        deWit("verslag-1", "Gespreksverslag 1 De Wit", "SESSION_REPORT", DOCX),
        deWit("testuitslag", "Uitslag belangstellingstest De Wit", "TEST_RESULT", PDF),
        deWit("verslag-2", "Gespreksverslag 2 De Wit", "SESSION_REPORT", PDF),
        deWit("opdracht", "Waar krijg ik energie van", UNSORTED, DOCX),
        deWit("capaciteitentest", "Uitslag taal en redeneren De Wit", "TEST_RESULT", LOCKED_PDF),
        deWit("factuur", "Factuur 2026-031 De Wit", "INVOICE", PDF),
        deWit("app-berichten", "App-berichten 16 november", "CHAT_EXPORT", TXT));
  }

  private static DemoDocument vermeulen(
      String text, String title, String type, DocumentFormat format) {
    return new DemoDocument("vermeulen/" + text, title, type, format);
  }

  private static DemoDocument deWit(String text, String title, String type, DocumentFormat format) {
    return new DemoDocument("dewit/" + text, title, type, format);
  }
}
