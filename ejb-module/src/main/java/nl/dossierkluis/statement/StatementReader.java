package nl.dossierkluis.statement;

/** Turns the JSON of a statement into its records, field by field. */
final class StatementReader {

  private StatementReader() {}

  static PrivacyStatement statement(JsonFields fields) {
    return new PrivacyStatement(
        fields.text("version"),
        fields.date("date"),
        fields.text("title"),
        fields.text("source"),
        fields.objects("sections").stream().map(StatementReader::section).toList());
  }

  private static StatementSection section(JsonFields fields) {
    JsonFields heading = fields.object("heading");
    return new StatementSection(
        fields.text("id"),
        heading.text("nl"),
        heading.text("en"),
        fields.objects("sentences").stream().map(StatementReader::sentence).toList());
  }

  private static BoundSentence sentence(JsonFields fields) {
    return new BoundSentence(
        fields.text("id"),
        fields.constant("form", SentenceForm.class),
        fields.text("nl"),
        fields.text("en"),
        fields.constant("kind", SentenceKind.class),
        fields.optionalConstant("rule", PromiseRule.class));
  }
}
