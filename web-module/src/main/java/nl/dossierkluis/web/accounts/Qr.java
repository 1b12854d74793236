package nl.dossierkluis.web.accounts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a picture that a phone reads, drawn on the page itself: no other host learns of it.
 *
 * @param size width and height in modules, with the quiet margin
 * @param path outline of the dark modules (SVG path data), one unit a module
 */
public record Qr(int size, String path) {

  /** Modules of white around it (ISO/IEC 18004, 6.3.8). */
  private static final int MARGIN = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.MARGIN, MARGIN, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  static Qr of(String text) {
    try {
      BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      return new Qr(modules.getWidth(), outline(modules));
    } catch (WriterException e) {
      throw new IllegalStateException("no text of ours is too long for a picture", e);
    }
  }

  private static String outline(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
