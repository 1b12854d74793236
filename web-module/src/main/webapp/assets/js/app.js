// What every page does beyond its forms and links. A page works without any of this, except for
// sending files; so each part looks whether the page has something for it, and only then loads.

// The version in our own address goes to the parts too: the browser keeps each for a year.
const version = new URL(import.meta.url).search;

const parts = {
  "[data-upload]": "upload.js",
  "[data-documents]": "live.js",
  "[data-fragment]": "fragment.js",
  "[data-draft]": "draft.js",
  "[data-passkey]": "passkey.js",
};

const tools = {
  announce,
  refresh,
  csrfToken: () => document.querySelector('meta[name="csrf-token"]')?.content ?? "",
};

document.documentElement.classList.add("js");
const started = Object.entries(parts)
  .filter(([selector]) => document.querySelector(selector))
  .map(([, file]) => import(`./${file}${version}`).then((part) => part.start(tools)));
Promise.all(started).then(() => {
  // Says to whoever waits for it, such as a test, that the page now does all it can.
  document.documentElement.dataset.ready = "";
});
document.querySelector("[data-problems]")?.focus();
document.addEventListener("keydown", searchOnSlash);
document.addEventListener("keydown", closeOnEscape);
document.addEventListener("click", closeMenus);
document.addEventListener("click", leaveConfirm);
document.addEventListener("click", copy);
document.addEventListener("click", print);

/** Says something to a screen reader when it next falls silent. */
function announce(text) {
  const region = document.getElementById("live");
  const sentence = document.createElement("p");
  sentence.textContent = text;
  region.append(sentence);
  while (region.childElementCount > 5) {
    region.firstElementChild.remove();
  }
}

/** Takes a part of this page anew from the server. */
async function refresh(id) {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.getElementById(id);
  if (!response.ok || !fresh) {
    location.reload();
    return;
  }
  const stale = document.getElementById(id);
  keepChoices(stale, fresh);
  stale.replaceWith(document.adoptNode(fresh));
  document.dispatchEvent(new CustomEvent("refreshed", { detail: id }));
}

/** What somebody ticked and chose stays, unless it can no longer be ticked or chosen. */
function keepChoices(stale, fresh) {
  for (const box of stale.querySelectorAll('input[type="checkbox"]:checked')) {
    const same = fresh.querySelector(`input[name="${box.name}"][value="${CSS.escape(box.value)}"]`);
    same?.setAttribute("checked", "");
  }
  for (const choice of stale.querySelectorAll("select[id]")) {
    const same = fresh.querySelector(`#${CSS.escape(choice.id)}`);
    if (same) {
      same.value = choice.value;
    }
  }
}

function searchOnSlash(event) {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.querySelector('input[type="search"]');
  if (event.key === "/" && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
}

function closeOnEscape(event) {
  const box = event.key === "Escape" && event.target.closest("details[open]");
  if (box) {
    shut(box);
  }
}

function closeMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
}

function leaveConfirm(event) {
  const button = event.target.closest("[data-leave]");
  if (button) {
    shut(button.closest("details"));
  }
}

function shut(box) {
  box.open = false;
  box.querySelector("summary").focus();
}

async function copy(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  await navigator.clipboard.writeText(button.dataset.copy);
  button.querySelector("[data-label]").textContent = button.dataset.copied;
  announce(button.dataset.copied);
}

function print(event) {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
}
