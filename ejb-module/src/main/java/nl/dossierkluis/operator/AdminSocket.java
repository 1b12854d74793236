package nl.dossierkluis.operator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.OperatorStatus;

/**
 * Listens on {@code run/admin.sock} in the data folder for the operator's commands. It is a file
 * with mode 0600 in a folder with mode 0700 and no port, so that the server's own user alone
 * reaches it.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AdminSocket {

  private static final Logger LOG = Logger.getLogger(AdminSocket.class.getName());

  @Resource ManagedThreadFactory threads;
  @Inject AdminCommands commands;
  @Inject Settings settings;

  private ServerSocketChannel listening;

  @PostConstruct
  void listen() {
    Path socket = OperatorFolder.socket(settings.data());
    try {
      prepare(socket);
      listening = OperatorFolder.listen(socket);
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      threads.newThread(this::acceptAll).start();
    } catch (IOException e) {
      // A path longer than sockets allow, or a file system without them: all else works.
      LOG.log(Level.WARNING, e, () -> "The operator's commands have to wait for a stop");
    }
  }

  private static void prepare(Path socket) throws IOException {
    if (!Files.isDirectory(socket.getParent())) {
      Files.createDirectory(
          socket.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    // One that a kill left; the folder's lock says that no other server runs here.
    Files.deleteIfExists(socket);
  }

  private void acceptAll() {
    try {
      while (true) {
        SocketChannel operator = listening.accept();
        threads.newThread(() -> serve(operator)).start();
      }
    } catch (ClosedChannelException e) {
      LOG.fine("The operator's socket is closed");
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "The operator's socket failed");
    }
  }

  private void serve(SocketChannel operator) {
    try (operator) {
      AdminConversation conversation =
          new AdminConversation(
              Channels.newInputStream(operator), Channels.newOutputStream(operator));
      List<String> words = conversation.readWords();
      conversation.sendStatus(run(words, conversation));
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "An operator went away");
    }
  }

  private int run(List<String> words, AdminConversation conversation) throws IOException {
    try (AskedSecret secret = new AskedSecret(conversation);
        PrintWriter out = new PrintWriter(new PrintedLines(conversation), true)) {
      return commands.run(words, secret, out);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "An operator's command failed");
      conversation.sendText("the server could not do it; its log says why\n");
      return OperatorStatus.DAMAGED;
    }
  }

  @PreDestroy
  void stop() {
    if (listening != null) {
      try {
        listening.close();
        Files.deleteIfExists(OperatorFolder.socket(settings.data()));
      } catch (IOException e) {
        LOG.log(Level.WARNING, e, () -> "The operator's socket could not be closed");
      }
    }
  }
}
