package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.vault.tlog.NoteKey;
import nl.dossierkluis.vault.tlog.NoteSigner;

/** Has the key of the log: public to whoever asks, private for the sequencer alone. */
@ApplicationScoped
class LogKeys {

  private static final String CONTAINER = "LOG-KEY";
  private static final String ORIGIN = "dossierkluis/";

  @PersistenceContext EntityManager entities;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject Clock clock;

  /** What verifies the log's checkpoints; empty while none was signed. */
  Optional<NoteKey> verifier() {
    return find().map(LogKey::verifier);
  }

  /** Signs; the key is made when first needed. The caller holds the log's row. */
  NoteSigner signer() {
    return find().map(this::open).orElseGet(this::make);
  }

  private Optional<LogKey> find() {
    return entities
        .createQuery("select k from LogKey k order by k.madeAt, k.id", LogKey.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private NoteSigner open(LogKey key) {
    SigningKey secret = records.open(LogKey.SECRET, key.id(), key.secret());
    return NoteSigner.of(key.verifier(), secret.secret());
  }

  private NoteSigner make() {
    String id = RandomId.next();
    NoteSigner signer = NoteSigner.generate(ORIGIN + id);
    SealedRecord sealed =
        records.seal(
            LogKey.SECRET, id, containers.named(CONTAINER), new SigningKey(signer.secret()));
    entities.persist(new LogKey(id, signer.key(), clock.instant(), sealed));
    return signer;
  }
}
