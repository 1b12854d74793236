package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a program that may be killed at any moment has begun and what it was told, as the lines of
 * its journal say. A last line without its end was never written.
 */
final class KillState {

  private final Map<ContainerId, Boolean> containers = new LinkedHashMap<>();
  private final Map<DocumentId, Doc> documents = new LinkedHashMap<>();
  private final Map<DocumentId, Doc> gone = new LinkedHashMap<>();
  private final Set<ContainerId> goneContainers = new LinkedHashSet<>();
  private int acknowledged;

  /** A document: who may hold it, its blobs, and whether its destruction has begun. */
  static final class Doc {

    private final Set<ContainerId> holders = new LinkedHashSet<>();
    private final List<StoredBlob> blobs = new ArrayList<>();
    private boolean going;

    Set<ContainerId> holders() {
      return holders;
    }

    List<StoredBlob> blobs() {
      return blobs;
    }

    boolean going() {
      return going;
    }

    /** Makes certain who holds it, and that it is there. */
    void heldBy(ContainerId holder) {
      holders.retainAll(Set.of(holder));
      going = false;
    }
  }

  static KillState read(Path journal) throws IOException {
    KillState state = new KillState();
    String text = Files.readString(journal, StandardCharsets.US_ASCII);
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(state::apply);
    return state;
  }

  private void apply(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "container" -> containers.put(new ContainerId(words[1]), false);
      case "stored" -> stored(words);
      case "moving" -> doc(words[1]).holders.add(new ContainerId(words[2]));
      case "moved" -> doc(words[1]).holders.retainAll(Set.of(new ContainerId(words[2])));
      case "destroying" -> doc(words[1]).going = true;
      case "destroyed" -> goes(new DocumentId(words[1]));
      case "emptying" -> emptying(new ContainerId(words[1]));
      case "emptied" -> emptied(new ContainerId(words[1]));
      default -> throw new IllegalArgumentException("a journal does not say " + words[0]);
    }
    acknowledged += words[0].endsWith("ed") ? 1 : 0;
  }

  /** A holder, and the blob as it was told. */
  private void stored(String[] words) {
    DocumentId document = new DocumentId(words[3]);
    Doc doc = documents.computeIfAbsent(document, fresh -> new Doc());
    doc.holders.add(new ContainerId(words[1]));
    doc.blobs.add(
        new StoredBlob(
            new ContainerId(words[2]),
            document,
            Integer.parseInt(words[4]),
            new BlobId(words[5]),
            Long.parseLong(words[6]),
            words[7]));
  }

  static String words(ContainerId holder, StoredBlob blob) {
    return String.join(
        " ",
        holder.text(),
        blob.sealedIn().text(),
        blob.document().text(),
        String.valueOf(blob.version()),
        blob.blob().text(),
        String.valueOf(blob.length()),
        blob.sha256());
  }

  /** A destruction that had begun turned out to have happened. */
  void settleAsGone(DocumentId document) {
    goes(document);
  }

  private Doc doc(String text) {
    return Objects.requireNonNull(documents.get(new DocumentId(text)), text);
  }

  private void goes(DocumentId document) {
    gone.put(document, Objects.requireNonNull(documents.remove(document)));
  }

  private void emptying(ContainerId container) {
    containers.put(container, true);
    documents.values().stream()
        .filter(doc -> doc.holders.contains(container))
        .forEach(doc -> doc.going = true);
  }

  private void emptied(ContainerId container) {
    containers.remove(container);
    goneContainers.add(container);
    List.copyOf(documents.entrySet()).stream()
        .filter(each -> each.getValue().holders.contains(container))
        .map(Map.Entry::getKey)
        .forEach(this::goes);
  }

  /** Containers, and whether the destruction of each has begun. */
  Map<ContainerId, Boolean> containers() {
    return containers;
  }

  Map<DocumentId, Doc> documents() {
    return documents;
  }

  /** Documents that were told to be destroyed, themselves or with their container. */
  Map<DocumentId, Doc> gone() {
    return gone;
  }

  Set<ContainerId> goneContainers() {
    return goneContainers;
  }

  /** How many acts were acknowledged. */
  int acknowledged() {
    return acknowledged;
  }

  /** How many moves and destructions had begun and were not acknowledged. */
  int underWay() {
    return (int)
        documents.values().stream().filter(doc -> doc.going || doc.holders.size() > 1).count();
  }
}
