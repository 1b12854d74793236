package nl.dossierkluis.vault.inspection.worker;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Whether a content breaks the promise of its name. The ending of the name promises a type, the
 * content is of another; the promise holds if
 *
 * <ol>
 *   <li>the ending is unknown: nothing is promised;
 *   <li>both are the same type, or the content is a special case of the promised one, such as a UBL
 *       invoice named {@code .xml};
 *   <li>both belong to one {@linkplain #FAMILIES family}, whose endings are used for each other;
 *   <li>the content is an encrypted Office document, which shows no more than that, and the name
 *       promises an Office document;
 *   <li>the name promises a special case of what the content is, and no more can be seen in the
 *       bytes: CSV is text. But text is all text shows, while a zip file that could be read through
 *       would have shown to be a DOCX, and a content of no known type would have shown to be of a
 *       type that has a signature.
 * </ol>
 */
final class NameRule {
  private static final Set<MediaType> ENCRYPTED =
      MediaType.set("application/x-tika-ooxml-protected", "application/x-tika-ole-drm-encrypted");
  private static final Set<MediaType> OFFICE =
      MediaType.set("application/x-tika-ooxml", "application/x-tika-msoffice");

  // Container formats that are named after what is inside, mail files, and web pages.
  private static final List<Set<MediaType>> FAMILIES =
      List.of(
          family("application/quicktime", "video/3gpp", "audio/3gpp"),
          family("application/ogg"),
          family("application/x-matroska"),
          family("video/x-ms-asf"),
          family("text/x-tika-text-based-message"),
          family("text/html", "application/xhtml+xml"));

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

  /**
   * Whether the promise is broken.
   *
   * @param fileName the declared name, in any form
   * @param content type of the content
   * @param readThrough whether the content could be read from beginning to end
   */
  boolean isBroken(String fileName, MediaType content, boolean readThrough) throws IOException {
    MediaType promised = promised(fileName);
    MediaType found = registry.normalize(content);
    if (promised.equals(MediaType.OCTET_STREAM)
        || registry.isInstanceOf(found, promised)
        || areFamily(promised, found)) {
      return false;
    }
    if (ENCRYPTED.contains(found)) {
      return !isIn(OFFICE, promised);
    }
    return !registry.isSpecializationOf(promised, found) || wouldShow(promised, found, readThrough);
  }

  private MediaType promised(String fileName) throws IOException {
    String name = fileName.strip().toLowerCase(Locale.ROOT);
    Metadata ending = new Metadata();
    ending.set(
        TikaCoreProperties.RESOURCE_NAME_KEY,
        "name" + name.substring(Math.max(0, name.lastIndexOf('.'))));
    return registry.normalize(types.detect(null, ending).getBaseType());
  }

  private boolean areFamily(MediaType one, MediaType other) {
    boolean bothOrNoPictures = isPicture(one) == isPicture(other);
    return bothOrNoPictures
        && FAMILIES.stream().anyMatch(family -> isIn(family, one) && isIn(family, other));
  }

  private boolean isIn(Set<MediaType> family, MediaType type) {
    return family.stream().anyMatch(root -> registry.isInstanceOf(type, root));
  }

  private boolean wouldShow(MediaType promised, MediaType found, boolean readThrough)
      throws IOException {
    if (found.equals(MediaType.OCTET_STREAM)) {
      return hasSignature(promised);
    }
    return found.equals(MediaType.APPLICATION_ZIP) && readThrough;
  }

  private boolean hasSignature(MediaType type) throws IOException {
    if (registry.isInstanceOf(type, MediaType.TEXT_PLAIN)) {
      return false; // Kinds of text are told apart by their words, with luck.
    }
    try {
      MediaType general = registry.getSupertype(type);
      return types.forName(type.toString()).hasMagic() || general != null && hasSignature(general);
    } catch (MimeTypeException e) {
      throw new IOException("The registry does not know its own type", e);
    }
  }

  // A photo's container is that of films.
  private static boolean isPicture(MediaType type) {
    return type.getType().equals("image");
  }

  private static Set<MediaType> family(String... roots) {
    return Stream.of(roots).map(MediaType::parse).collect(Collectors.toUnmodifiableSet());
  }
}
