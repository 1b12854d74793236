package nl.dossierkluis.vault.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** Texts, pictures, mail and programs. */
final class Samples {
  static final String DUTCH =
      "Dit is het verslag van het gesprek met de cliënt over de terugkeer naar het eigen werk. Zij"
          + " heeft de afgelopen weken met een vriendin gewandeld en wil het rustig aan doen. Wij"
          + " hebben afgesproken dat zij voor de volgende keer een lijst maakt van wat haar energie"
          + " geeft en wat niet.";
  static final String ENGLISH =
      "This is the report of the conversation with the client about the return to her own work. She"
          + " has been walking with a friend for some weeks and wants to take it slowly. We have"
          + " agreed that she will make a list of what gives her energy and what does not.";

  private Samples() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A picture in the format of this name. */
  static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("No writer for " + format);
    }
    return out.toByteArray();
  }

  static byte[] rtf(String text) {
    return text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22 " + text + "\\par}");
  }

  /** A mail with an attachment. */
  static byte[] mail(String text, String attachmentName, byte[] attachment) {
    return text(
        """
        Return-Path: <client@example.org>
        Received: from mx.example.org by mail.example.org; Mon, 2 Nov 2026 09:00:00 +0100
        From: Client <client@example.org>
        To: Coach <coach@example.org>
        Subject: Mijn cv
        Date: Mon, 2 Nov 2026 09:00:00 +0100
        Message-ID: <1@example.org>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="grens"

        --grens
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit

        %s
        --grens
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --grens--
        """
            .formatted(text, attachmentName, Base64.getMimeEncoder().encodeToString(attachment)));
  }

  /** A signature of something that is not in it, by nobody. */
  static byte[] detachedSignature() throws CMSException, IOException {
    return new CMSSignedDataGenerator().generate(new CMSAbsentContent()).getEncoded();
  }

  /** The beginning of a Windows program. */
  static byte[] windowsProgram() {
    byte[] program = new byte[1024];
    byte[] start = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
    System.arraycopy(start, 0, program, 0, start.length);
    program[0x3C] = (byte) 0x80;
    byte[] header = {'P', 'E', 0, 0, 0x4C, 1, 3, 0};
    System.arraycopy(header, 0, program, 0x80, header.length);
    return program;
  }
}
