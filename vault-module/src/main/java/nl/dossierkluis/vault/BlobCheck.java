package nl.dossierkluis.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.cipher.FloeParameters;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.RandomAccessOpener;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedFloeHeader;
import nl.dossierkluis.vault.keys.CheckedKeys;
import nl.dossierkluis.vault.storage.BlobSource;
import nl.dossierkluis.vault.storage.BlobStore;

/**
 * Looks at every blob: without its key at headers, length and the marks of its segments, and with
 * it, if data are to be read, at every byte. Container and version of a blob lie with the caller of
 * the vault; where that is not there, its document's container is tried first, then those in which
 * other documents of that container were sealed (they moved together), then every container that
 * there is or was, with the first versions.
 */
final class BlobCheck {

  private static final int VERSIONS = 64;

  private final BlobStore store;
  private final CheckedKeys keys;
  private final boolean readData;
  private final Map<BlobId, StoredBlob> known = new HashMap<>();
  private final List<Damage> damages = new ArrayList<>();
  private final Set<ContainerId> containers = new LinkedHashSet<>();
  private final Map<Optional<ContainerId>, Set<ContainerId>> sealedIn = new HashMap<>();
  private final byte[] sealed = new byte[FloeParameters.VAULT.segmentLength()];
  private final byte[] cleartext = new byte[FloeParameters.VAULT.segmentLength()];
  private int blobs;
  private int opened;
  private long bytes;

  BlobCheck(BlobStore store, CheckedKeys keys, boolean readData, List<StoredBlob> known) {
    this.store = store;
    this.keys = keys;
    this.readData = readData;
    known.forEach(blob -> this.known.put(blob.blob(), blob));
  }

  List<Damage> run() throws IOException {
    Set<ObjectId> ids = new LinkedHashSet<>();
    store.forEach((id, stored) -> ids.add(id));
    for (ObjectId id : ids) {
      check(id, BlobId.of(id.bytes()));
    }
    for (BlobId missing : known.keySet()) {
      if (!ids.contains(ObjectId.of(missing.bytes()))) {
        damages.add(new Damage(VaultObject.BLOB, missing.text(), "is not there"));
      }
    }
    return List.copyOf(damages);
  }

  private void check(ObjectId id, BlobId blob) {
    try {
      Optional<BlobSource> found = store.open(id);
      if (found.isPresent()) { // and not deleted meanwhile, or in the wrong folder
        check(found.get(), blob);
      }
    } catch (IOException e) {
      damages.add(
          new Damage(VaultObject.BLOB, blob.text(), "could not be read: " + e.getMessage()));
    }
  }

  private void check(BlobSource found, BlobId blob) throws IOException {
    try (BlobSource source = found) {
      blobs++;
      BlobShape shape = BlobShape.read(source, blob);
      shape.requireLength(known.get(blob));
      shape.scrub();
      checkKey(shape);
    } catch (SealBroken e) {
      damages.add(new Damage(VaultObject.BLOB, blob.text(), String.valueOf(e.getMessage())));
    }
  }

  private void checkKey(BlobShape shape) throws IOException, SealBroken {
    Optional<SecretBytes> key = keys.open(shape.document());
    if (key.isEmpty()) {
      requireReason(shape.document());
      return;
    }
    try (SecretBytes documentKey = key.get()) {
      if (readData) {
        openAll(shape, documentKey);
      }
    }
  }

  /** What nobody can open is waste that a sweep removes, if its key was destroyed on purpose. */
  private void requireReason(DocumentId document) throws SealBroken {
    if (keys.opened() && !keys.isOutOfReach(document)) {
      throw SealBroken.misplaced("document key " + document + " is missing");
    }
  }

  private void openAll(BlobShape shape, SecretBytes documentKey) throws IOException, SealBroken {
    try (SecretBytes subkey = documentKey.subkey(KeyPurpose.BLOB);
        RandomAccessOpener opener = opener(shape, subkey)) {
      for (long segment = 0; segment < opener.segments(); segment++) {
        int length = opener.sealedLength(segment);
        shape.source().read(BlobShape.offset(segment), sealed, 0, length);
        opener.open(segment, sealed, 0, cleartext, 0);
      }
      opened++;
      bytes += shape.source().length();
    }
  }

  private RandomAccessOpener opener(BlobShape shape, SecretBytes subkey) throws SealBroken {
    StoredBlob stored = known.get(shape.blob());
    if (stored != null) {
      return open(shape, subkey, stored.sealedIn(), stored.version());
    }
    Optional<ContainerId> holder = keys.holder(shape.document());
    Set<ContainerId> likely = new LinkedHashSet<>();
    holder.ifPresent(likely::add);
    likely.addAll(sealedIn.getOrDefault(holder, Set.of()));
    return find(shape, subkey, holder, likely)
        .or(() -> find(shape, subkey, holder, containers))
        .or(() -> find(shape, subkey, holder, newContainers()))
        .orElseThrow(() -> SealBroken.misplaced("it opens in no place of its document"));
  }

  /** Those that were not there yet, or not known, when the others were listed. */
  private Set<ContainerId> newContainers() {
    Set<ContainerId> added = new LinkedHashSet<>(keys.containersEver());
    added.removeAll(containers);
    containers.addAll(added);
    return added;
  }

  /** Most documents have one version: all containers are tried with it before the next. */
  private Optional<RandomAccessOpener> find(
      BlobShape shape,
      SecretBytes subkey,
      Optional<ContainerId> holder,
      Set<ContainerId> candidates) {
    for (int version = 1; version <= VERSIONS; version++) {
      for (ContainerId container : candidates) {
        try {
          RandomAccessOpener found = open(shape, subkey, container, version);
          sealedIn.computeIfAbsent(holder, held -> new LinkedHashSet<>()).add(container);
          return Optional.of(found);
        } catch (SealBroken e) {
          continue; // the tag says that it was another place
        }
      }
    }
    return Optional.empty();
  }

  private static RandomAccessOpener open(
      BlobShape shape, SecretBytes subkey, ContainerId container, int version) throws SealBroken {
    BlobFormat format = BlobFormat.of(container, shape.document(), version, shape.blob());
    return UnverifiedFloeHeader.read(shape.headers(), OuterHeader.LENGTH)
        .verify(subkey, format.associatedData(), shape.source().length() - BlobFormat.HEADERS);
  }

  int blobs() {
    return blobs;
  }

  int opened() {
    return opened;
  }

  long bytes() {
    return bytes;
  }
}
