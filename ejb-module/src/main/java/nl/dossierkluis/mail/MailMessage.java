package nl.dossierkluis.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.Roles;

/**
 * A message to the holder of an account: {@code QUEUED}, then {@code SENT}, {@code FAILED} or
 * {@code COPIED}. Its text is destroyed when it has reached her, and at the latest when its link
 * can work no more.
 */
@Entity
@Table(name = "mail_message")
class MailMessage {

  static final RecordSchema<Letter> LETTER = RecordSchema.first("mail_message", Letter.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "account_id", nullable = false, length = 22)
  private String accountId;

  @Column(name = "subject_id", length = 22)
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private MailKind kind;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private MailState state = MailState.QUEUED;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private MailProblem problem;

  @Column(nullable = false, length = 22)
  private String giver;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(nullable = false)
  private int tries;

  @Column(name = "try_at", nullable = false)
  private Instant tryAt;

  @Column(name = "text_gone_at")
  private Instant textGoneAt;

  @Embedded private SealedRecord letter;

  @Version private int version;

  protected MailMessage() {}

  /**
   * A message that waits.
   *
   * @param giver the account that may give it by hand, or {@link Roles#OWNER} for whoever has that
   *     role
   */
  MailMessage(
      String id,
      String accountId,
      Optional<SubjectId> subject,
      MailKind kind,
      String giver,
      SealedRecord letter,
      Instant madeAt) {
    this.id = id;
    this.accountId = accountId;
    this.subject = subject.map(SubjectId::text).orElse(null);
    this.kind = kind;
    this.giver = giver;
    this.letter = letter;
    this.madeAt = madeAt;
    this.tryAt = madeAt;
  }

  String id() {
    return id;
  }

  String accountId() {
    return accountId;
  }

  Optional<SubjectId> subject() {
    return Optional.ofNullable(subject).map(SubjectId::new);
  }

  MailKind kind() {
    return kind;
  }

  MailState state() {
    return state;
  }

  Optional<MailProblem> problem() {
    return Optional.ofNullable(problem);
  }

  Instant madeAt() {
    return madeAt;
  }

  SealedRecord letter() {
    return letter;
  }

  String giver() {
    return giver;
  }

  boolean hasText() {
    return textGoneAt == null;
  }

  boolean isDue(Instant now) {
    return state == MailState.QUEUED && !tryAt.isAfter(now);
  }

  /**
   * Counts a try before it is made: should the server stop in the middle of it, the next one waits,
   * and the mail server may have the message already.
   */
  void begin(Instant nextTry) {
    tries++;
    tryAt = nextTry;
  }

  /** It has reached her. */
  void settle(MailState reached, SealedRecord withoutText, Instant now) {
    state = reached;
    problem = null;
    dropText(withoutText, now);
  }

  /** A try has failed; a problem that stays, and one that stayed for long, end the trying. */
  void fail(MailProblem found, Instant now) {
    problem = found;
    tryAt = now.plus(MailPace.waitAfter(tries));
    if (found.isFinal() || MailPace.hasTriedLongEnough(madeAt, now)) {
      state = MailState.FAILED;
    }
  }

  /** Its link can work no more. */
  void expire(SealedRecord withoutText, Instant now) {
    if (state == MailState.QUEUED) {
      state = MailState.FAILED;
      problem = problem == null ? MailProblem.TOO_OLD : problem;
    }
    dropText(withoutText, now);
  }

  private void dropText(SealedRecord withoutText, Instant now) {
    letter = withoutText;
    textGoneAt = now;
  }
}
