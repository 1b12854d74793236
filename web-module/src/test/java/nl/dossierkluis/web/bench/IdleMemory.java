package nl.dossierkluis.web.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.dossierkluis.web.bench.Figure.Kind;

/** What the server holds when nobody has used it for a while, with the demo practice in it. */
final class IdleMemory implements Measure {

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    ProcessHandle process = ProcessHandle.of(server.product().pid()).orElseThrow();
    LockSupport.parkNanos((long) (sizes.idleSeconds() * 1e9));
    Samples megabytes = Samples.of(List.of(Server.residentMb(process)));
    report.add(Figure.of("idle memory", "MB", megabytes).asking(Kind.AT_MOST, 700));
  }
}
