package nl.dossierkluis.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecordsOf;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.flywaydb.core.Flyway;

/** A real database and a real vault without a server around them, with the log's parts on them. */
final class LogDatabase implements AutoCloseable {

  private static final AuditCaller CALLER =
      new AuditCaller("SYSTEM", "SYSTEM", AccessPoint.SYSTEM, Basis.ROLE, null);

  final Vault vault;
  final List<Act> alarms = new CopyOnWriteArrayList<>();

  private final EntityManagerFactory factory;
  private final SealedRecordsOf sealing;
  final String month;
  private final Clock clock = Clock.systemUTC();

  LogDatabase(Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("db") + ";OPTIMIZE_REUSE_RESULTS=0";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "dossierkluis",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "sa",
                "eclipselink.weaving", "false"));
    vault =
        Vault.open(
            new VaultFolders(
                folder.resolve("blobs"), folder.resolve("keyring"), folder.resolve("keys")),
            clock);
    sealing = new SealedRecordsOf(vault);
    month = vault.newContainer().text();
  }

  /** Writes an entry as the trail does; it is committed with the transaction. */
  AuditEntry write(EntityManager entities, String object) {
    AuditCaller caller = new AuditCaller("SYSTEM", "SYSTEM", AccessPoint.SYSTEM, Basis.ROLE, null);
    AuditEntry entry =
        new AuditEntry(
            clock.instant(), caller, Act.CLIENT_READ, Outcome.DONE, AuditObject.of("x", object));
    entities.persist(entry);
    entities.persist(new WaitingEntry(entry.id()));
    entry.seal(
        sealing.records.seal(
            AuditEntry.DETAILS,
            Long.toString(entry.id()),
            month,
            new AuditDetails(Map.of("o", object))));
    return entry;
  }

  /** The trail, as if the product itself were calling. */
  AuditTrail trail(EntityManager entities) {
    AuditTrail trail = new AuditTrail();
    trail.entities = entities;
    trail.records = sealing.records;
    trail.clock = clock;
    trail.containers = containers();
    trail.callers =
        new AuditCallers() {
          @Override
          AuditCaller current(Outcome outcome, AuditObject object) {
            return CALLER;
          }
        };
    return trail;
  }

  /** Adds everything that waits and is committed. */
  void sequence() {
    boolean more = true;
    while (more) {
      more = in(entities -> sequencing(entities).addWaiting());
    }
  }

  /** What an examination of all of it finds. */
  List<LogFinding> examine() {
    return in(
        entities -> {
          LogState log = entities.find(LogState.class, LogState.ONE);
          LogRange all = new LogRange(0, log.size(), 0, Long.MAX_VALUE, log.size());
          return examination(entities).examine(all, log);
        });
  }

  private Sequencing sequencing(EntityManager entities) {
    Sequencing sequencing = new Sequencing();
    sequencing.entities = entities;
    sequencing.clock = clock;
    sequencing.nodes = nodes(entities);
    sequencing.keys = keys(entities);
    sequencing.heads = heads(entities);
    sequencing.alarms = alarms(entities);
    return sequencing;
  }

  private LogExamination examination(EntityManager entities) {
    LogExamination examination = new LogExamination();
    examination.entities = entities;
    examination.nodes = nodes(entities);
    examination.heads = heads(entities);
    examination.rows = new LogRows();
    examination.rows.entities = entities;
    return examination;
  }

  private static StoredNodes nodes(EntityManager entities) {
    StoredNodes nodes = new StoredNodes();
    nodes.entities = entities;
    return nodes;
  }

  private LogKeys keys(EntityManager entities) {
    LogKeys keys = new LogKeys();
    keys.entities = entities;
    keys.records = sealing.records;
    keys.clock = clock;
    keys.containers = containers();
    return keys;
  }

  private Containers containers() {
    return new Containers() {
      @Override
      public String named(String name) {
        return month;
      }
    };
  }

  private LogHeads heads(EntityManager entities) {
    LogHeads heads = new LogHeads();
    heads.entities = entities;
    heads.nodes = nodes(entities);
    heads.keys = keys(entities);
    return heads;
  }

  private LogAlarms alarms(EntityManager entities) {
    LogAlarms standing = new LogAlarms();
    standing.entities = entities;
    standing.clock = clock;
    standing.audit =
        new AuditTrail() {
          @Override
          public void did(Act act, AuditObject object) {
            alarms.add(act);
          }
        };
    return standing;
  }

  /** Does something in a transaction of its own, with nothing kept from the one before. */
  <T> T in(Function<EntityManager, T> work) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  /** Does it and takes it back. */
  void undone(Consumer<EntityManager> work) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      work.accept(entities);
      entities.flush();
    } finally {
      entities.getTransaction().rollback();
      entities.close();
    }
  }

  /** What an examination finds after a change that is then taken back. */
  List<LogFinding> examineAfter(String sql, Object... arguments) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      if (change(entities, sql, arguments) < 1) {
        throw new AssertionError("nothing changed: " + sql);
      }
      LogState log = entities.find(LogState.class, LogState.ONE);
      LogRange all = new LogRange(0, log.size(), 0, Long.MAX_VALUE, log.size());
      return examination(entities).examine(all, log);
    } finally {
      entities.getTransaction().rollback();
      entities.close();
    }
  }

  int sql(String sql, Object... arguments) {
    return in(entities -> change(entities, sql, arguments));
  }

  private static int change(EntityManager entities, String sql, Object... arguments) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return query.executeUpdate();
  }

  long count(String sql) {
    return in(entities -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  @Override
  public void close() {
    factory.close();
    vault.close();
  }
}
