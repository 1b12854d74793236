package nl.dossierkluis.web.demo;

/** One bar of a chart: a score from 0 to 100 and what was scored. */
record Bar(int score, String label) {

  Bar {
    if (score < 0 || score > 100 || label.isBlank()) {
      throw new IllegalArgumentException("A bar is a score from 0 to 100 and a label");
    }
  }

  static Bar parse(String line) {
    String[] parts = line.split(" ", 2);
    return new Bar(Integer.parseInt(parts[0]), parts.length == 2 ? parts[1] : "");
  }
}
