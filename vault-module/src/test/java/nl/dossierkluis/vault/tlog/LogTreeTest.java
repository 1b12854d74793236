package nl.dossierkluis.vault.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTreeTest {

  private static final int MOST = 70;

  /** Inputs and roots of the reference tree of Certificate Transparency, size by size. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theEmptyLogHasTheHashOfNothing() {
    // printf '' | sha256sum
    assertThat(hex(LogHash.EMPTY))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(new LogTree(new MemoryNodes()).root(0)).isEqualTo(LogHash.EMPTY);
  }

  @Test
  void theReferenceTreeHasItsRoots() {
    MemoryNodes log = new MemoryNodes();
    LogFrontier frontier = new LogFrontier();
    for (int i = 0; i < INPUTS.size(); i++) {
      LogHash leaf = LogHash.ofLeaf(HexFormat.of().parseHex(INPUTS.get(i)));
      log.add(leaf);
      frontier.append(leaf);
      assertThat(hex(log.head().root())).isEqualTo(ROOTS.get(i));
      assertThat(frontier.head()).isEqualTo(log.head());
    }
  }

  @Test
  void everySizeHasTheRootThatTheDefinitionGives() {
    LogFrontier frontier = new LogFrontier();
    for (int size = 1; size <= MOST; size++) {
      frontier.append(MemoryNodes.leaf(size - 1));
      LogHash defined = defined(0, size);
      assertThat(MemoryNodes.of(size).head()).isEqualTo(new LogHead(size, defined));
      assertThat(new LogTree(MemoryNodes.of(MOST)).root(size)).isEqualTo(defined);
      assertThat(frontier.head()).isEqualTo(new LogHead(size, defined));
    }
  }

  @Test
  void manyLeavesAtOnceGiveTheSameLogAsOneByOne() {
    MemoryNodes once = MemoryNodes.of(5);
    List<LogHash> more = new ArrayList<>();
    for (int i = 5; i < MOST; i++) {
      more.add(MemoryNodes.leaf(i));
    }
    once.add(more.toArray(LogHash[]::new));
    assertThat(once.head()).isEqualTo(MemoryNodes.of(MOST).head());
    assertThat(once.kept()).isEqualTo(MemoryNodes.of(MOST).kept()).isLessThan(2 * MOST);
  }

  /** RFC 6962, section 2.1.3: the proofs of its tree with seven leaves. */
  @Test
  void proofsAreThoseOfTheSpecificationsExample() {
    LogTree tree = new LogTree(MemoryNodes.of(7));
    LogHash c = defined(2, 3);
    LogHash d = defined(3, 4);
    LogHash i = defined(4, 6);
    LogHash j = defined(6, 7);
    LogHash k = defined(0, 4);
    LogHash l = defined(4, 7);
    assertThat(tree.inclusion(0, 7)).containsExactly(defined(1, 2), defined(2, 4), l);
    assertThat(tree.inclusion(3, 7)).containsExactly(c, defined(0, 2), l);
    assertThat(tree.inclusion(4, 7)).containsExactly(defined(5, 6), j, k);
    assertThat(tree.inclusion(6, 7)).containsExactly(i, k);
    assertThat(tree.consistency(3, 7)).containsExactly(c, d, defined(0, 2), l);
    assertThat(tree.consistency(4, 7)).containsExactly(l);
    assertThat(tree.consistency(6, 7)).containsExactly(i, j, k);
  }

  @Test
  void everyLeafIsProvenInEverySizeAndNothingElseIs() {
    LogTree tree = new LogTree(MemoryNodes.of(MOST));
    for (int size = 1; size <= MOST; size++) {
      LogHead head = new LogHead(size, tree.root(size));
      for (int index = 0; index < size; index++) {
        List<LogHash> path = tree.inclusion(index, size);
        LogHash leaf = MemoryNodes.leaf(index);
        assertThat(LogProofs.includes(head, index, leaf, path)).isTrue();
        assertThat(LogProofs.includes(head, index, MemoryNodes.leaf(index + 1), path)).isFalse();
        assertThat(LogProofs.includes(head, index + 1, leaf, path)).isFalse();
        wrong(path).forEach(bad -> assertThat(LogProofs.includes(head, 0, leaf, bad)).isFalse());
        int at = index;
        wrong(path).forEach(bad -> assertThat(LogProofs.includes(head, at, leaf, bad)).isFalse());
      }
    }
  }

  @Test
  void everySizeContinuesEveryEarlierOneAndNoOther() {
    LogTree tree = new LogTree(MemoryNodes.of(MOST));
    for (int newer = 1; newer <= MOST; newer++) {
      LogHead now = new LogHead(newer, tree.root(newer));
      for (int older = 1; older <= newer; older++) {
        LogHead before = new LogHead(older, tree.root(older));
        LogHead other = new LogHead(older, MemoryNodes.leaf(MOST));
        List<LogHash> proof = tree.consistency(older, newer);
        assertThat(LogProofs.continues(before, now, proof)).isTrue();
        assertThat(LogProofs.continues(other, now, proof)).isFalse();
        assertThat(LogProofs.continues(before, new LogHead(newer, other.root()), proof)).isFalse();
        wrong(proof).forEach(bad -> assertThat(LogProofs.continues(before, now, bad)).isFalse());
      }
    }
  }

  @Test
  void refusesToProveWhatIsNotThere() {
    LogTree tree = new LogTree(MemoryNodes.of(3));
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
    LogHead empty = LogHead.EMPTY;
    assertThat(LogProofs.includes(empty, 0, MemoryNodes.leaf(0), List.of())).isFalse();
    assertThat(LogProofs.continues(empty, MemoryNodes.of(1).head(), List.of())).isFalse();
  }

  @Test
  void aHashIsReadInItsOneSpelling() {
    String text = MemoryNodes.leaf(1).text();
    assertThat(LogHash.parse(text)).isEqualTo(MemoryNodes.leaf(1)).hasToString(text);
    assertThatThrownBy(() -> LogHash.parse(text.substring(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogHash.parse("no hash")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LogHead(0, MemoryNodes.leaf(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A path with each hash changed in turn, one too few and one too many. */
  private static List<List<LogHash>> wrong(List<LogHash> path) {
    List<List<LogHash>> wrong = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<LogHash> changed = new ArrayList<>(path);
      changed.set(i, LogHash.above(path.get(i), path.get(i)));
      wrong.add(changed);
    }
    if (!path.isEmpty()) {
      wrong.add(path.subList(1, path.size()));
      wrong.add(path.subList(0, path.size() - 1));
    }
    List<LogHash> longer = new ArrayList<>(path);
    longer.add(LogHash.EMPTY);
    wrong.add(longer);
    return wrong;
  }

  /** The hash as section 2.1 defines it, from the leaves alone. */
  private static LogHash defined(int from, int to) {
    if (to - from == 1) {
      return MemoryNodes.leaf(from);
    }
    int half = 1;
    while (half * 2 < to - from) {
      half *= 2;
    }
    return LogHash.above(defined(from, from + half), defined(from + half, to));
  }

  private static String hex(LogHash hash) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(hash.text()));
  }
}
