package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsSweptTest {

  @TempDir Path folder;

  @Test
  void partsOfRequestsGoAndAllElseStays() throws IOException {
    Files.writeString(folder.resolve("upload_0f6a_00000001.tmp"), "in the clear");
    Files.writeString(folder.resolve("upload_0f6a_00000002.tmp"), "in the clear");
    Files.writeString(folder.resolve("page.class"), "the server's own");
    start(folder);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("page.class"));
    }
  }

  @Test
  void aServerWithoutSuchAFolderStarts() {
    assertThatCode(() -> start(folder.resolve("nowhere"))).doesNotThrowAnyException();
  }

  private static void start(Path temporary) {
    ServletContext context =
        (ServletContext)
            Proxy.newProxyInstance(
                PartsSweptTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getAttribute")
                            && ServletContext.TEMPDIR.equals(arguments[0])
                        ? temporary.toFile()
                        : null);
    new PartsSwept().contextInitialized(new ServletContextEvent(context));
  }
}
