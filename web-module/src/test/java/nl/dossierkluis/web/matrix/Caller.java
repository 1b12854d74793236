package nl.dossierkluis.web.matrix;

import java.util.Set;

/** Whoever asks. */
enum Caller {
  NOBODY(Column.STRANGER),
  /** A program with a token that is none. */
  DEAD_TOKEN(Column.STRANGER),
  /** A browser whose session has ended by itself. */
  EXPIRED(Column.STRANGER),
  /** A browser whose holder's account was closed meanwhile. */
  CLOSED(Column.STRANGER),
  /** A browser whose holder, client A, has shown one factor and owes the second. */
  HALF(Column.STRANGER, Whose.A),
  CLIENT_A(Column.CLIENT, Whose.A),
  CLIENT_B(Column.CLIENT, Whose.B),
  /** The coach with a grant for the dossiers of A and B. */
  COACH(Column.COACH, Whose.A, Whose.B),
  /** A coach without any, who has a client of her own. */
  OTHER_COACH(Column.COACH, Whose.C),
  OWNER(Column.OWNER, Whose.A, Whose.B, Whose.C),
  PRIVACY_OFFICER(Column.PRIVACY, Whose.A, Whose.B, Whose.C),
  BACK_OFFICE(Column.OFFICE);

  /** She grants dossiers, and so knows that there are; she reads none. */
  private static final Set<Kind> KNOWN_TO_OWNER = Set.of(Kind.CLIENT, Kind.REQUEST, Kind.DOSSIER);

  private static final Set<Kind> KNOWN_TO_PRIVACY_OFFICER = Set.of(Kind.CLIENT, Kind.REQUEST);

  private final Column column;
  private final Set<Whose> people;

  Caller(Column column, Whose... people) {
    this.column = column;
    this.people = Set.of(people);
  }

  Column column() {
    return column;
  }

  boolean isSignedIn() {
    return column != Column.STRANGER;
  }

  /**
   * Says whether this is hers to know of: a client her own but for the coach's reports, a coach
   * what was granted to her, owner and privacy officer whom there is and what was asked.
   */
  boolean knows(Kind kind, Whose whose) {
    return people.contains(whose)
        && switch (column) {
          case STRANGER -> kind == Kind.CLIENT; // as whom she is about to sign in
          case CLIENT -> kind != Kind.REPORT;
          case OWNER -> KNOWN_TO_OWNER.contains(kind);
          case PRIVACY -> KNOWN_TO_PRIVACY_OFFICER.contains(kind);
          default -> true;
        };
  }
}
