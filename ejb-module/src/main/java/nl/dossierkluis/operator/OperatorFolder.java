package nl.dossierkluis.operator;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the operator finds a running server. */
final class OperatorFolder {

  private OperatorFolder() {}

  static Path socket(Path data) {
    return data.resolve("run").resolve("admin.sock");
  }

  static ServerSocketChannel listen(Path socket) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    boolean bound = false;
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
      bound = true;
      return channel;
    } finally {
      if (!bound) {
        channel.close();
      }
    }
  }

  /** The server that runs on this data folder; empty when none answers. */
  static Optional<SocketChannel> call(Path data) throws IOException {
    Path socket = socket(data);
    if (!Files.exists(socket)) {
      return Optional.empty();
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    boolean connected = false;
    try {
      connected = channel.connect(UnixDomainSocketAddress.of(socket));
      return Optional.of(channel);
    } catch (IOException e) {
      // A socket that nobody listens on is what a killed server leaves.
      return Optional.empty();
    } finally {
      if (!connected) {
        channel.close();
      }
    }
  }
}
