package nl.dossierkluis.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.Roles;

/**
 * Somebody who may sign in: {@code INVITED} by a one-time link, {@code ACTIVE} once she has made
 * what she signs in with, {@code INVITED} again when she has lost it, {@code CLOSED} for ever.
 */
@Entity
@Table(name = "account")
class Account {

  static final RecordSchema<Profile> PROFILE = RecordSchema.first("account", Profile.class);
  static final RecordSchema<Credential> CREDENTIAL =
      RecordSchema.first("account", Credential.class);

  @Id
  @Column(length = 22)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private AccountState state = AccountState.INVITED;

  @Column(name = "email_index", nullable = false, length = 43)
  private String emailIndex;

  @Column(name = "subject_id", length = 22)
  private String subject;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @OrderColumn(name = "position")
  @Column(name = "role", nullable = false, length = 20)
  private List<String> roles = new ArrayList<>();

  @Embedded private SealedRecord profile;

  @Embedded
  @AttributeOverride(
      name = "container",
      column = @Column(name = "credential_container_id", nullable = false))
  @AttributeOverride(name = "documentKey", column = @Column(name = "credential_document_key"))
  @AttributeOverride(
      name = "revision",
      column = @Column(name = "credential_revision", nullable = false))
  @AttributeOverride(name = "bytes", column = @Column(name = "credential", nullable = false))
  private SealedRecord credential;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "renewed_at")
  private Instant renewedAt;

  @Column(name = "renewed_by", length = 22)
  private String renewedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "renewed_rung", length = 20)
  private IdentityRung renewedRung;

  @Version private int version;

  protected Account() {}

  /**
   * An invited account.
   *
   * @param roles at least one, the first is the one the account is known by; {@link Roles#SYSTEM}
   *     is refused
   * @param subject the client this account belongs to; empty for staff
   */
  Account(
      String id,
      String emailIndex,
      List<String> roles,
      Optional<SubjectId> subject,
      SealedRecord profile,
      SealedRecord credential,
      Instant createdAt) {
    requireRoles(roles);
    this.id = id;
    this.emailIndex = emailIndex;
    this.roles = new ArrayList<>(roles);
    this.subject = subject.map(SubjectId::text).orElse(null);
    this.profile = profile;
    this.credential = credential;
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  AccountState state() {
    return state;
  }

  boolean isActive() {
    return state == AccountState.ACTIVE;
  }

  boolean isClient() {
    return roles.contains(Roles.CLIENT);
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  Optional<SubjectId> subject() {
    return Optional.ofNullable(subject).map(SubjectId::new);
  }

  SealedRecord profile() {
    return profile;
  }

  SealedRecord credential() {
    return credential;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** When the access was last renewed; empty if never. */
  Optional<RenewalView> renewal() {
    return renewedAt == null
        ? Optional.empty()
        : Optional.of(new RenewalView(renewedAt, renewedBy, renewedRung));
  }

  /** Nobody signs in until the holder has accepted another invitation. */
  void renew(SealedRecord emptyCredential, RenewalView renewal) {
    if (state == AccountState.CLOSED) {
      throw new IllegalStateException("a closed account stays closed");
    }
    this.credential = emptyCredential;
    this.state = AccountState.INVITED;
    this.renewedAt = renewal.at();
    this.renewedBy = renewal.by();
    this.renewedRung = renewal.rung();
  }

  /** Lets the holder sign in from now on. */
  void activate(SealedRecord newCredential) {
    if (state == AccountState.CLOSED) {
      throw new IllegalStateException("a closed account stays closed");
    }
    this.credential = newCredential;
    this.state = AccountState.ACTIVE;
  }

  /** Gives the account other roles; they count from the next request on. */
  void changeRoles(List<String> newRoles) {
    requireRoles(newRoles);
    roles.clear();
    roles.addAll(newRoles);
  }

  /** Nobody signs in with this account any more. */
  void close() {
    state = AccountState.CLOSED;
  }

  private static void requireRoles(List<String> roles) {
    if (roles.isEmpty() || roles.contains(Roles.SYSTEM)) {
      throw new IllegalArgumentException("an account has roles of its own");
    }
  }

  /** Another password; only an active account has one to change. */
  void changeCredential(SealedRecord newCredential) {
    if (!isActive()) {
      throw new IllegalStateException("only an active account has a password");
    }
    this.credential = newCredential;
  }
}
