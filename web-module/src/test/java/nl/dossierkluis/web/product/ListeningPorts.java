package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** On which addresses a product and the processes it has started listen, as Linux tells. */
final class ListeningPorts {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)\\]");
  private static final String LISTENING = "0A";

  private ListeningPorts() {}

  /** Addresses with ports, such as {@code 127.0.0.1:8080}. */
  static Set<String> of(RunningProduct product) {
    Set<String> sockets = new HashSet<>(sockets(product.pid()));
    product.children().stream()
        .map(ProcessHandle::pid)
        .filter(pid -> !makesTheArchive(pid))
        .forEach(pid -> sockets.addAll(sockets(pid)));
    Set<String> found = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      lines(Path.of("/proc/net", table)).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(fields -> fields[3].equals(LISTENING) && sockets.contains(fields[9]))
          .forEach(fields -> found.add(address(fields[1])));
    }
    return found;
  }

  /** A server on a scratch folder and on loopback, after a build: it serves nobody, and ends. */
  private static boolean makesTheArchive(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
          .contains("ArchiveClassesAtExit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> sockets(long pid) {
    Set<String> sockets = new HashSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (Path file : open.toList()) {
        if (Files.isSymbolicLink(file)) {
          Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
          if (socket.matches()) {
            sockets.add(socket.group(1));
          }
        }
      }
      return sockets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each word of four bytes stands there as the machine keeps it. */
  private static String address(String field) {
    String[] parts = field.split(":");
    ByteBuffer bytes = ByteBuffer.allocate(parts[0].length() / 2).order(ByteOrder.nativeOrder());
    for (int at = 0; at < parts[0].length(); at += 8) {
      bytes.putInt(Integer.parseUnsignedInt(parts[0].substring(at, at + 8), 16));
    }
    try {
      String host = InetAddress.getByAddress(bytes.array()).getHostAddress();
      return host + ":" + Integer.parseInt(parts[1], 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path table) {
    try {
      List<String> lines = Files.readAllLines(table);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
