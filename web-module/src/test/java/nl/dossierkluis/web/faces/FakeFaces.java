package nl.dossierkluis.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.web.faces.Fakes.Request;

/** As much of Faces as our own parts of it touch; anything else fails for want of a real one. */
class FakeFaces extends FacesContextWrapper {

  HttpServletRequest request = Request.of("POST", "/page.xhtml").build();
  final List<String> messages = new ArrayList<>();
  Field field;
  boolean postback;
  boolean committed;
  int status;
  int refusals;
  String redirected;

  private final Map<String, Object> application = new HashMap<>();
  private final Map<String, List<FacesMessage>> queued = new LinkedHashMap<>();
  private final Map<Object, Object> attributes = new HashMap<>();
  private PhaseId phase = PhaseId.INVOKE_APPLICATION;
  private boolean rendering;
  private boolean complete;
  private final List<UIComponent> fields = new ArrayList<>();
  private UIViewRoot view;

  FakeFaces() {
    super(null);
  }

  void begin() {
    setCurrentInstance(this);
    view = new View();
  }

  void end() {
    setCurrentInstance(null);
  }

  void addField(String id, String label) {
    field = new Field();
    field.setRendererType(null);
    field.setId(id);
    field.getAttributes().put("label", label);
    fields.add(field);
  }

  /** Has {@link ErrorAnswers} handle an exception as it does after a phase. */
  void handle(Throwable thrown) {
    List<ExceptionQueuedEvent> queue = new ArrayList<>();
    queue.add(new ExceptionQueuedEvent(new ExceptionQueuedEventContext(this, thrown)));
    new ErrorAnswers(new Queue(queue), () -> refusals++).handle();
    if (!queue.isEmpty()) {
      throw new AssertionError("An exception is left for Faces to handle");
    }
  }

  @Override
  public boolean isPostback() {
    return postback;
  }

  @Override
  public UIViewRoot getViewRoot() {
    return view;
  }

  @Override
  public PhaseId getCurrentPhaseId() {
    return phase;
  }

  @Override
  public void setCurrentPhaseId(PhaseId current) {
    phase = current;
  }

  @Override
  public Map<Object, Object> getAttributes() {
    return attributes;
  }

  @Override
  public void addMessage(String clientId, FacesMessage message) {
    messages.add(clientId + ": " + message.getSummary());
    queued.computeIfAbsent(clientId, id -> new ArrayList<>()).add(message);
  }

  @Override
  public Iterator<String> getClientIdsWithMessages() {
    return queued.keySet().iterator();
  }

  @Override
  public List<FacesMessage> getMessageList(String clientId) {
    return queued.getOrDefault(clientId, List.of());
  }

  @Override
  public void renderResponse() {
    rendering = true;
  }

  @Override
  public boolean getRenderResponse() {
    return rendering;
  }

  @Override
  public void responseComplete() {
    complete = true;
  }

  @Override
  public boolean getResponseComplete() {
    return complete;
  }

  @Override
  public ExternalContext getExternalContext() {
    return new ExternalContextWrapper(null) {
      @Override
      public Object getRequest() {
        return request;
      }

      @Override
      public Map<String, Object> getApplicationMap() {
        return application;
      }

      @Override
      public String getRequestContextPath() {
        return "";
      }

      @Override
      public void redirect(String address) {
        redirected = address;
      }

      @Override
      public boolean isResponseCommitted() {
        return committed;
      }

      @Override
      public void responseReset() {
        status = 0;
      }

      @Override
      public void responseSendError(int code, String message) {
        status = code;
      }
    };
  }

  /** An input that remembers by itself whether it is valid. */
  static final class Field extends UIInput {
    private boolean valid = true;

    @Override
    public boolean isValid() {
      return valid;
    }

    @Override
    public void setValid(boolean now) {
      valid = now;
    }
  }

  /** A view that holds the fields of a test; real children need the implementation of Faces. */
  private final class View extends UIViewRoot {
    @Override
    public Iterator<UIComponent> getFacetsAndChildren() {
      return fields.iterator();
    }
  }

  /** The exception handler of Faces, with what it has been given. */
  private static final class Queue extends ExceptionHandlerWrapper {
    private final List<ExceptionQueuedEvent> events;

    Queue(List<ExceptionQueuedEvent> events) {
      super(null);
      this.events = events;
    }

    @Override
    public Iterable<ExceptionQueuedEvent> getUnhandledExceptionQueuedEvents() {
      return events;
    }

    @Override
    public void handle() {
      // All there is to handle stands in the queue.
    }

    @Override
    public ExceptionHandler getWrapped() {
      throw new AssertionError("The end of the chain");
    }
  }
}
