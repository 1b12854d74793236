package nl.dossierkluis.backup;

import java.util.List;

/**
 * Where sealed records stand in the database, by their names only: this package knows no feature. A
 * test compares the list with every entity there is, and a comparison names a table with sealed
 * columns that is not in it.
 *
 * @param table name of the table, also bound into the seal
 * @param key column of the row's id, also bound into the seal
 * @param group name of the field group, bound into the seal
 * @param prefix in front of the columns' usual names; empty where they have those
 * @param record column of the sealed bytes
 */
record SealedColumns(String table, String key, String group, String prefix, String record) {

  private static final String ID = "id";
  private static final String USUAL = "record";

  /** All of them. */
  static final List<SealedColumns> ALL =
      List.of(
          usual("account", "Profile"),
          new SealedColumns("account", ID, "Credential", "credential_", "credential"),
          new SealedColumns("account_session", "token_hash", "SessionCard", "", USUAL),
          usual("account_factor", "FactorCard"),
          usual("answer_package", "SealedBlob"),
          usual("api_token", "TokenCard"),
          usual("audit_entry", "AuditDetails"),
          usual("audit_key", "SigningKey"),
          usual("client", "ClientCard"),
          usual("document", "DocumentCard"),
          usual("dossier", "DossierCard"),
          usual("mail_message", "Letter"),
          usual("emergency", "EmergencyCard"),
          new SealedColumns("manifest_base", "dossier_id", "ManifestFold", "", USUAL),
          usual("manifest_entry", "ManifestChange"),
          usual("practice", "PracticeCard"),
          usual("rights_request", "RequestCard"),
          usual("session_draft", "DraftCard"));

  private static SealedColumns usual(String table, String group) {
    return new SealedColumns(table, ID, group, "", USUAL);
  }

  String container() {
    return prefix + "container_id";
  }

  String documentKey() {
    return prefix + "document_key";
  }

  String revision() {
    return prefix.isEmpty() ? "record_revision" : prefix + "revision";
  }
}
