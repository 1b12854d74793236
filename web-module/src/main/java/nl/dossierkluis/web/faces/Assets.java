package nl.dossierkluis.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Version of stylesheet, scripts and icons: a digest of their bytes, taken once. Browsers keep them
 * for a year, so their address has to change with their content.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final int LENGTH = 12;

  @Inject ServletContext application;

  private String version;

  @PostConstruct
  void digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, "/assets/");
      version = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  public String getVersion() {
    return version;
  }

  /** Address of an asset with its version: {@code of('app.css')}. */
  public String of(String path) {
    return "/assets/" + path + "?v=" + version;
  }

  /** Address of a symbol of the sprite. */
  public String icon(String name) {
    return of("icons.svg") + "#" + name;
  }

  private void update(MessageDigest digest, String folder) {
    for (String path : new TreeSet<>(application.getResourcePaths(folder))) {
      if (path.endsWith("/")) {
        update(digest, path);
      } else {
        digest.update(bytes(path));
      }
    }
  }

  private byte[] bytes(String path) {
    try (InputStream asset = application.getResourceAsStream(path)) {
      return asset.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
