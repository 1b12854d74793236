package nl.dossierkluis.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A vault in a temporary folder, with the words that its tests need. */
final class TestVault {

  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final long NO_LIMIT = Long.MAX_VALUE;

  private TestVault() {}

  static VaultFolders folders(Path folder) {
    return new VaultFolders(
        folder.resolve("blobs"), folder.resolve("keyring"), folder.resolve("keys"));
  }

  static Vault open(Path folder) {
    return Vault.open(folders(folder), CLOCK);
  }

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static StoredBlob store(Vault vault, ContainerId container, DocumentId document, byte[] content) {
    try {
      return vault.store(container, document, 1, new ByteArrayInputStream(content), NO_LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Vault vault, ContainerId container, StoredBlob blob) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DocumentContent content = vault.open(container, blob)) {
      content.writeTo(out, 0, content.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String hex(byte[] id) {
    return HexFormat.of().formatHex(id);
  }

  static Path file(Path folder, StoredBlob blob) {
    String name = hex(blob.blob().bytes());
    return folder.resolve("blobs").resolve(name.substring(0, 2)).resolve(name);
  }

  static Path file(Path folder, ContainerId container) {
    return entry(folder, "container", hex(container.bytes()));
  }

  static Path file(Path folder, DocumentId document) {
    return entry(folder, "document", hex(document.bytes()));
  }

  private static Path entry(Path folder, String kind, String name) {
    return folder.resolve("keyring").resolve(kind).resolve(name.substring(0, 2)).resolve(name);
  }

  /** Every file under a folder. */
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
