package nl.dossierkluis.vault.inspection;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.inspection.common.Answers;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Does to its process what its document says, as a parser that was taken over could. */
public final class MisbehavingParser implements Parser {
  private static final long serialVersionUID = 1;
  private static final String IDENTITY = UUID.randomUUID().toString();
  private static final MediaType TYPE = MediaType.application("x-misbehaving");

  /** A document that makes the parser do this. */
  static byte[] document(String deed) {
    return ("MISBEHAVE " + deed).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream content, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String[] words = new String(content.readAllBytes(), StandardCharsets.UTF_8).split(" ");
    XHTMLContentHandler text = new XHTMLContentHandler(handler, metadata);
    text.startDocument();
    text.element("p", deed(words));
    text.endDocument();
  }

  private static String deed(String[] words) throws IOException {
    return switch (words[1]) {
      case "environment" -> System.getenv().toString();
      case "properties" -> System.getProperties().toString();
      case "identity" -> IDENTITY;
      case "wait" -> waitForever();
      case "connect" -> connect(Integer.parseInt(words[2]));
      case "read" -> Files.readString(Path.of(words[2]));
      case "garbage" -> write(output(), "no answer at all", 1);
      case "flood" -> write(output(), "no answer at all".repeat(100), Long.MAX_VALUE);
      case "complain" -> write(System.err, "the content says: ".repeat(100), 1000);
      case "litter" -> litter(1 << 10);
      case "fill" -> litter(Long.MAX_VALUE);
      case "forge" -> forge(0);
      default -> throw new IOException("What is " + words[1] + "?");
    };
  }

  private static OutputStream output() {
    return new FileOutputStream(FileDescriptor.out);
  }

  private static String write(OutputStream out, String text, long times) throws IOException {
    for (long i = 0; i < times; i++) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return "written";
  }

  private static String litter(long kibibytes) throws IOException {
    Path folder = Files.createTempDirectory("litter");
    try (OutputStream out = Files.newOutputStream(folder.resolve("waste"))) {
      return write(out, "x".repeat(1024), kibibytes);
    }
  }

  private static String waitForever() throws IOException {
    litter(1);
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static String connect(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected() ? "connected" : "not connected";
    }
  }

  private static String forge(long job) throws IOException {
    DataOutputStream out = new DataOutputStream(output());
    Answers.write(out, job, Inspection.ofType("text/plain", Set.of()));
    return "forged";
  }
}
