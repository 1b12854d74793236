// Shows the outcome of an inspection as soon as there is one. While a document on the page waits, we
// ask the server, often at first and then every five seconds; when none waits any more, we stop.

const SOON = 1000;
const LATE = 5000;
const PAGES = 5;

export function start({ announce, refresh }) {
  let delay = SOON;
  let timer = 0;

  document.addEventListener("refreshed", () => {
    delay = SOON;
    schedule();
  });
  schedule();

  function schedule() {
    clearTimeout(timer);
    if (waiting(document).length > 0) {
      timer = setTimeout(look, delay);
    }
  }

  async function look() {
    const lists = [...document.querySelectorAll("[data-documents]")].filter(
      (list) => waiting(list).length > 0,
    );
    let changed = false;
    for (const list of lists) {
      changed = (await update(list)) || changed;
    }
    delay = changed ? SOON : Math.min(delay * 1.5, LATE);
    schedule();
  }

  async function update(list) {
    const rows = new Map(waiting(list).map((row) => [row.dataset.document, row]));
    const items = await fetchItems(list.dataset.documents, rows);
    const news = items.filter(({ id, state }) => rows.has(id) && state !== "RECEIVED");
    news.forEach((item) => show(rows.get(item.id), item));
    const part = list.closest(`#${list.dataset.within}`);
    if (news.length > 0 && waiting(list).length === 0 && !part.contains(document.activeElement)) {
      // What one may do with a document depends on its state, and the server knows.
      await refresh(part.id);
    }
    return news.length > 0;
  }

  function show(row, { state, findings = [] }) {
    const chip = document.querySelector(`template[data-state-chip="${CSS.escape(state)}"]`);
    const slot = row.querySelector("[data-chip]");
    row.dataset.documentState = state;
    if (chip) {
      slot.replaceChildren(chip.content.cloneNode(true));
    }
    const sentences = findings.map(({ message }) => message).filter(Boolean);
    row.querySelector("[data-findings]").replaceChildren(...sentences.map(paragraph));
    const name = row.querySelector("[data-name]").textContent.trim();
    announce([`${name}: ${slot.textContent.trim()}.`, ...sentences].join(" "));
  }
}

function waiting(place) {
  return [...place.querySelectorAll('[data-document-state="RECEIVED"]')];
}

/** The documents of a dossier, page by page until those that wait have been seen. */
async function fetchItems(url, rows) {
  const found = [];
  let after = "";
  for (let page = 0; page < PAGES; page += 1) {
    const response = await fetch(after ? `${url}?after=${encodeURIComponent(after)}` : url, {
      headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
    }).catch(() => null);
    if (!response?.ok) {
      return found;
    }
    const { items, next } = await response.json();
    found.push(...items);
    const seen = found.filter(({ id }) => rows.has(id)).length;
    if (!next || seen === rows.size) {
      return found;
    }
    after = next;
  }
  return found;
}

function paragraph(sentence) {
  const element = document.createElement("p");
  element.textContent = sentence;
  return element;
}
