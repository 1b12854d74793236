package nl.dossierkluis.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final long LENGTH = 1000;

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
  void refusesWhatLiesBehindTheEnd(String header) {
    assertThatExceptionOfType(ByteRange.Unsatisfiable.class)
        .isThrownBy(() -> ByteRange.parse(header, LENGTH));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "bytes=-",
        "bytes=9-5",
        "bytes=0-1,5-6",
        "lines=1-2",
        "bytes=a-b",
        "bytes=99999999999999999999-"
      })
  void givesTheWholeFileForWhatIsNoSingleRange(String header) throws Exception {
    assertThat(ByteRange.parse(header, LENGTH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,0,0",
    "bytes=0-,0,999",
    "bytes=500-599,500,599",
    "bytes=500-5000,500,999",
    "bytes=-1,999,999",
    "bytes=-5000,0,999"
  })
  void readsARange(String header, long first, long last) throws Exception {
    assertThat(ByteRange.parse(header, LENGTH)).contains(new ByteRange(first, last));
  }

  @Test
  void saysWhatItIsAPartOf() {
    assertThat(new ByteRange(500, 599).contentRange(LENGTH)).isEqualTo("bytes 500-599/1000");
    assertThat(new ByteRange(500, 599).count()).isEqualTo(100);
  }
}
