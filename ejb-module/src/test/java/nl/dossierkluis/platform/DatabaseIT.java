package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.Transactions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

  @Inject Database database;
  @Inject Transactions transactions;
  @Inject Clients clients;
  @Inject AsSystem system;

  @Resource ManagedExecutorService executor;

  /** An interrupt inside H2 closes its file for everybody; the next caller must find it open. */
  @Test
  void outlivesAnInterruptedCaller() throws Exception {
    for (int round = 0; round < 5; round++) {
      String id = register();
      Callable<Boolean> interrupted =
          () -> {
            Thread.currentThread().interrupt();
            try {
              register();
              database.forceToDisk();
              return true;
            } finally {
              Thread.interrupted();
            }
          };
      try {
        executor.submit(interrupted).get();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(Exception.class);
      }
      assertThat(transactions.count("select count(*) from client where id = ?", id)).isEqualTo(1);
      database.forceToDisk();
      assertThat(register()).isNotEmpty();
    }
  }

  private String register() throws Exception {
    return system.call(() -> clients.register("Dirk Bedacht", People.freshEmail())).id();
  }
}
