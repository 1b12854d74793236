package nl.dossierkluis.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** One thread of the program that is killed: it acts at random on what is its own, for ever. */
final class KillActor implements Runnable {

  private static final int MOST_DOCUMENTS = 10;
  private static final int MOST_CONTAINERS = 4;
  private static final int LONGEST = 40_000;

  private final Vault vault;
  private final Consumer<String> journal;
  private final Random random;
  private final List<ContainerId> containers = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  /** A document, who holds it, and its latest blob. */
  private record Held(ContainerId holder, StoredBlob latest) {
    DocumentId document() {
      return latest.document();
    }
  }

  KillActor(Vault vault, Consumer<String> journal, Random random) {
    this.vault = vault;
    this.journal = journal;
    this.random = random;
  }

  /** Goes on with a container of a former life. */
  void takeOver(ContainerId container, KillState state) {
    containers.add(container);
    for (KillState.Doc doc : state.documents().values()) {
      if (doc.holders().contains(container)) {
        held.add(new Held(container, doc.blobs().get(doc.blobs().size() - 1)));
      }
    }
  }

  @Override
  public void run() {
    while (true) {
      act(random.nextInt(100));
    }
  }

  private void act(int chance) {
    if (containers.size() < 2) {
      newContainer();
    } else if (held.isEmpty() || chance < 40) {
      upload();
    } else if (held.size() > MOST_DOCUMENTS || chance < 60) {
      destroy(held.remove(random.nextInt(held.size())));
    } else if (chance < 75) {
      newVersion(random.nextInt(held.size()));
    } else if (chance < 93) {
      move(random.nextInt(held.size()));
    } else if (chance < 98) {
      newContainer();
    } else {
      rotate();
    }
    if (containers.size() > MOST_CONTAINERS) {
      empty(containers.remove(random.nextInt(containers.size())));
    }
  }

  private void newContainer() {
    ContainerId container = vault.newContainer();
    containers.add(container);
    journal.accept("container " + container);
  }

  private void upload() {
    ContainerId holder = any(containers);
    held.add(store(holder, vault.newDocument(holder)));
  }

  private void newVersion(int index) {
    Held old = held.get(index);
    held.set(index, store(old.holder(), old.document()));
  }

  private Held store(ContainerId holder, DocumentId document) {
    byte[] content = TestVault.bytes(1 + random.nextInt(LONGEST));
    StoredBlob blob = TestVault.store(vault, holder, document, content);
    journal.accept("stored " + KillState.words(holder, blob));
    return new Held(holder, blob);
  }

  private void move(int index) {
    Held old = held.get(index);
    ContainerId to = any(containers);
    String words = old.document() + " " + to;
    journal.accept("moving " + words);
    vault.moveDocument(old.document(), old.holder(), to);
    journal.accept("moved " + words);
    held.set(index, new Held(to, old.latest()));
  }

  private void destroy(Held document) {
    journal.accept("destroying " + document.document());
    vault.destroyDocument(document.document());
    journal.accept("destroyed " + document.document());
    vault.deleteBlobs(List.of(document.latest().blob())); // older ones are left to the sweep
  }

  private void empty(ContainerId container) {
    journal.accept("emptying " + container);
    vault.destroyContainer(container);
    journal.accept("emptied " + container);
    held.removeIf(document -> document.holder().equals(container));
  }

  private void rotate() {
    try (Unlock proof = Unlock.keyFile()) {
      if (!vault.rotateKeys(proof).finished()) {
        throw new IllegalStateException("a rotation left something damaged");
      }
    }
  }

  private ContainerId any(List<ContainerId> all) {
    return all.get(random.nextInt(all.size()));
  }
}
