package nl.dossierkluis.personaldata;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.dossierkluis.vault.Vault;

/**
 * The sealing of records without a container around it; what was tampered with is kept in a list.
 */
public final class SealedRecordsOf {

  public final SealedRecords records = new SealedRecords();
  public final Event<TamperingDetected> tampering = new Taken();
  public final List<TamperingDetected> tamperings = new CopyOnWriteArrayList<>();

  public SealedRecordsOf(Vault vault) {
    records.vault = vault;
    records.codec = new RecordCodec();
    records.tampering = tampering;
  }

  private final class Taken implements Event<TamperingDetected> {

    @Override
    public void fire(TamperingDetected event) {
      tamperings.add(event);
    }

    @Override
    public <U extends TamperingDetected> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TamperingDetected> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<TamperingDetected> select(Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TamperingDetected> Event<U> select(
        Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends TamperingDetected> Event<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
