package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for what must not lie anywhere in the clear: words in every spelling in which a file could
 * hold them, and every stretch of 32 bytes of whole files, for those are compressed and hold no
 * word.
 */
final class PlaintextScan {

  private static final int WINDOW = 32;

  /** A needle is found by its first bytes; none is shorter. */
  private static final int KEY = Long.BYTES;

  private static final int FILTER_BITS = 1 << 24;

  private final Map<Long, List<Needle>> needles = new HashMap<>();
  private final BitSet filter = new BitSet(FILTER_BITS);
  private int windows;

  /** What to look for, and how to name it when found. */
  private record Needle(String name, ByteBuffer bytes) {}

  /**
   * A word, at least eight bytes long: UTF-8, UTF-16 of both orders, hexadecimal in both cases, and
   * Base64 wherever it begins within a group of three.
   */
  PlaintextScan word(String word) {
    byte[] plain = word.getBytes(StandardCharsets.UTF_8);
    add(word, plain);
    add(word + " in UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
    add(word + " in UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
    add(word + " in hex", Spelling.hex(plain).getBytes(StandardCharsets.US_ASCII));
    add(word + " in HEX", Spelling.upperHex(plain).getBytes(StandardCharsets.US_ASCII));
    for (int begin = 0; begin < 3; begin++) {
      String spelled = Spelling.base64(plain, begin);
      add(word + " in Base64", spelled.getBytes(StandardCharsets.US_ASCII));
      add(
          word + " in Base64url",
          spelled.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
    }
    return this;
  }

  PlaintextScan words(Collection<String> words) {
    words.forEach(this::word);
    return this;
  }

  /** Every stretch of 32 bytes of a file. */
  PlaintextScan file(String name, byte[] bytes) {
    for (int begin = 0; begin + WINDOW <= bytes.length; begin++) {
      if (add("bytes of " + name, Arrays.copyOfRange(bytes, begin, begin + WINDOW))) {
        windows++;
      }
    }
    return this;
  }

  /** How many different stretches of files are looked for. */
  int windows() {
    return windows;
  }

  private boolean add(String name, byte[] bytes) {
    if (bytes.length < KEY) {
      throw new IllegalArgumentException(name + " is too short to look for");
    }
    ByteBuffer needle = ByteBuffer.wrap(bytes);
    List<Needle> same = needles.computeIfAbsent(needle.getLong(0), key -> new ArrayList<>(1));
    if (same.stream().anyMatch(other -> other.bytes().equals(needle))) {
      return false;
    }
    same.add(new Needle(name, needle));
    filter.set(slot(needle.getLong(0)));
    return true;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (FILTER_BITS - 1);
  }

  /**
   * Takes away every stretch of bytes that a folder holds already, since what is there before the
   * files are has not come from them. Words stay.
   */
  void forgetBytesIn(Path folder) {
    Set<Needle> there = new HashSet<>();
    for (Path file : files(folder)) {
      there.addAll(found(read(file)));
    }
    for (Needle needle : there) {
      if (needle.bytes().capacity() == WINDOW && needle.name().startsWith("bytes of ")) {
        needles.get(needle.bytes().getLong(0)).remove(needle);
        windows--;
      }
    }
  }

  /** What lies in the clear below a folder, in contents and in names of files. */
  Set<String> in(Path folder) {
    Set<String> hits = new TreeSet<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      in(name.getBytes(StandardCharsets.UTF_8))
          .forEach(hit -> hits.add(hit + " in the name " + name));
      in(read(file)).forEach(hit -> hits.add(hit + " in " + name));
    }
    return hits;
  }

  /** What of it stands in these bytes. */
  Set<String> in(byte[] bytes) {
    Set<String> names = new TreeSet<>();
    found(bytes).forEach(needle -> names.add(needle.name()));
    return names;
  }

  private Set<Needle> found(byte[] bytes) {
    Set<Needle> hits = new HashSet<>();
    long key = 0;
    for (int end = 1; end <= bytes.length; end++) {
      key = key << 8 | bytes[end - 1] & 0xff;
      if (end >= KEY && filter.get(slot(key))) {
        for (Needle needle : needles.getOrDefault(key, List.of())) {
          if (isAt(bytes, end - KEY, needle.bytes().array())) {
            hits.add(needle);
          }
        }
      }
    }
    return hits;
  }

  private static boolean isAt(byte[] bytes, int begin, byte[] needle) {
    int end = begin + needle.length;
    return end <= bytes.length && Arrays.equals(bytes, begin, end, needle, 0, needle.length);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      // The server works on; what it has taken away since is no longer at rest.
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
