package nl.dossierkluis.web.bench;

import nl.dossierkluis.web.bench.Figure.Kind;

/** What the server holds when nobody has used it yet, with the demo practice in it. */
final class IdleMemory implements Measure {

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    ProcessHandle process = ProcessHandle.of(server.product().pid()).orElseThrow();
    Samples megabytes =
        new Rounds(1, sizes.warmUpSeconds()).measure(() -> Server.residentMb(process));
    report.add(Figure.of("idle memory", "MB", megabytes).asking(Kind.AT_MOST, 700));
  }
}
