package nl.dossierkluis.web.demo;

import java.util.List;

/** A client of the demo practice, plainly fictional, with one dossier and its documents. */
record DemoClient(
    String key, String name, String email, DemoDossier dossier, List<DemoDocument> documents) {

  DemoClient {
    if (!email.endsWith(".example")) {
      throw new IllegalArgumentException("Mail of the demo must not reach anybody: " + email);
    }
    documents = List.copyOf(documents);
  }
}
