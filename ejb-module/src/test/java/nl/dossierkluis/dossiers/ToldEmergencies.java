package nl.dossierkluis.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hears of openings in an emergency, as whoever sends letters does. */
@ApplicationScoped
public class ToldEmergencies {

  private final Map<String, List<String>> told = new ConcurrentHashMap<>();

  void hear(@Observes EmergencyOpened opened) {
    told.put(opened.dossierId(), opened.accounts());
  }

  List<String> about(String dossierId) {
    return told.getOrDefault(dossierId, List.of());
  }
}
