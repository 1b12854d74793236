// Makes a passkey, or signs in with one. The browser talks to the device and to its holder; here its
// words are carried to the server and back.

export function start({ csrfToken }) {
  for (const box of document.querySelectorAll("[data-passkey]")) {
    const button = box.querySelector("button");
    button.addEventListener("click", () => ask(box, button, csrfToken()));
  }
}

async function ask(box, button, csrf) {
  say(box, "");
  if (!window.PublicKeyCredential) {
    say(box, box.dataset.unsupported);
    return;
  }
  button.disabled = true;
  try {
    const options = await (await post(`${box.dataset.address}/options`, {}, csrf)).json();
    const credential = await (box.dataset.passkey === "create" ? make(options) : show(options));
    const answer = { name: box.dataset.name, credential: JSON.stringify(credential.toJSON()) };
    await post(box.dataset.address, answer, csrf);
    location.assign(box.dataset.next);
  } catch (fault) {
    // Its holder said no, the device could not, or the server did not believe it and says why.
    say(box, fault instanceof Refusal ? fault.message : box.dataset.failed);
    button.disabled = false;
  }
}

// Its holder has to show once more that it is she; the page leads there, and from there back.
const CONFIRMATION_NEEDED = "urn:dossierkluis:confirmation-needed";

class Refusal extends Error {}

function make(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
  };
  return navigator.credentials.create({ publicKey });
}

function show(options) {
  return navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge) },
  });
}

async function post(address, body, csrf) {
  const response = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Accept-Language": document.documentElement.lang,
      ...(csrf && { "X-CSRF-Token": csrf }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    const problem = await response.json();
    if (problem.type === CONFIRMATION_NEEDED) {
      location.assign(`/accounts/confirm?next=${encodeURIComponent(location.pathname)}`);
    }
    throw new Refusal(problem.title);
  }
  return response;
}

/** The server writes bytes in base64url; the browser wants them as they are. */
function bytes(text) {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function say(box, sentence) {
  const place = box.querySelector("[data-passkey-error]");
  place.textContent = sentence;
  place.hidden = !sentence;
}
