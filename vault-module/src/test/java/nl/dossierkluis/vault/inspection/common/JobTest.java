package nl.dossierkluis.vault.inspection.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JobTest {

  @Test
  void keepsTheEndingOfAVeryLongName() {
    String name = new Job(1, "x".repeat(100_000) + ".pdf", true).fileName();
    assertThat(name).hasSize(255).endsWith("x.pdf");
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Job job = new Job(Long.MAX_VALUE, "verslag één\u0000.docx", false);
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    job.writeTo(new DataOutputStream(pipe));
    ByteArrayInputStream read = new ByteArrayInputStream(pipe.toByteArray());
    assertThat(Job.readFrom(new DataInputStream(read))).isEqualTo(job);
  }
}
