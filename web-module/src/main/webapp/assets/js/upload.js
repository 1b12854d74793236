// Sends files to a dossier: many at once, each as the raw body of its own request, three at a time.
// Nothing is read into memory here; the browser streams each file from where it lies.

const AT_ONCE = 3;

export function start(tools) {
  document.querySelectorAll("[data-upload]").forEach((section) => desk(section, tools));
  // A file that misses the zone must not replace the page.
  for (const type of ["dragover", "drop"]) {
    window.addEventListener(type, (event) => event.preventDefault());
  }
}

function desk(section, { announce, refresh, csrfToken }) {
  const rows = section.querySelector("[data-upload-rows]");
  const row = section.querySelector("[data-upload-row]");
  const drop = section.querySelector("[data-upload-drop]");
  const picker = section.querySelector('input[type="file"]');
  const type = section.querySelector("[data-upload-type]");
  const queue = [];
  let busy = 0;
  let sent = 0;

  picker.addEventListener("change", () => {
    accept([...picker.files].map((file) => ({ file })));
    picker.value = "";
  });
  drop.addEventListener("dragover", () => drop.classList.add("over"));
  drop.addEventListener("dragleave", (event) => {
    if (!drop.contains(event.relatedTarget)) {
      drop.classList.remove("over");
    }
  });
  drop.addEventListener("drop", (event) => {
    drop.classList.remove("over");
    accept(dropped(event.dataTransfer));
  });
  window.addEventListener("beforeunload", (event) => {
    if (busy > 0) {
      event.preventDefault();
    }
  });

  function accept(things) {
    for (const { file, folder } of things) {
      const line = newLine(file.name);
      if (folder) {
        fail(line, word("folder"));
      } else {
        enqueue({ file, line, type: type.value });
      }
    }
    next();
  }

  function enqueue(job) {
    job.line.item.classList.remove("failed");
    job.line.state.textContent = word("waiting");
    job.line.stop.hidden = false;
    job.line.again.hidden = true;
    job.line.stop.onclick = () => cancel(job);
    job.line.again.onclick = () => {
      enqueue(job);
      next();
    };
    queue.push(job);
  }

  function next() {
    while (busy < AT_ONCE && queue.length > 0) {
      busy += 1;
      send(queue.shift());
    }
    if (busy === 0 && sent > 0) {
      finish();
    }
  }

  function send(job) {
    const request = new XMLHttpRequest();
    job.request = request;
    job.line.state.textContent = word("sending", { percent: 0 });
    request.open("POST", address(section.dataset.upload, job.type));
    request.setRequestHeader("X-CSRF-Token", csrfToken());
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.setRequestHeader("Content-Type", mediaType(job.file));
    request.setRequestHeader("Content-Disposition", disposition(job.file.name));
    request.upload.onprogress = (event) => progress(job.line, event);
    request.onload = () =>
      ok(request) ? succeed(job.line) : fail(job.line, reason(request), mayPassNextTime(request));
    request.onerror = () => fail(job.line, word("lost"), true);
    request.onabort = () => job.line.item.remove();
    request.onloadend = () => {
      busy -= 1;
      next();
    };
    request.send(job.file);
  }

  function cancel(job) {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      job.line.item.remove();
    } else {
      job.request.abort();
    }
    announce(word("cancelled", { name: job.file.name }));
    picker.focus();
  }

  function progress(line, event) {
    if (event.lengthComputable && event.total > 0) {
      const percent = Math.floor((100 * event.loaded) / event.total);
      line.bar.value = percent;
      line.state.textContent = percent < 100 ? word("sending", { percent }) : word("sealing");
    }
  }

  function succeed(line) {
    sent += 1;
    line.bar.value = 100;
    line.state.textContent = word("sent");
    line.stop.hidden = true;
    line.item.dataset.done = "";
  }

  function fail(line, text, repeatable = false) {
    line.item.classList.add("failed");
    line.state.textContent = text;
    line.stop.hidden = true;
    line.again.hidden = !repeatable;
    announce(`${line.name.textContent}: ${text}`);
  }

  /** What was sent now stands in the list; what failed stays here to be tried again. */
  async function finish() {
    announce(sent === 1 ? word("one") : word("all", { count: sent }));
    sent = 0;
    await refresh(section.dataset.uploadList);
    rows.querySelectorAll("[data-done]").forEach((item) => item.remove());
  }

  function newLine(name) {
    const item = row.content.firstElementChild.cloneNode(true);
    const line = { item };
    for (const part of ["name", "state", "bar", "stop", "again"]) {
      line[part] = item.querySelector(`[data-${part}]`);
    }
    line.name.textContent = name;
    for (const part of ["bar", "stop", "again"]) {
      line[part].setAttribute("aria-label", `${line[part].dataset[part]} ${name}`);
    }
    rows.append(item);
    return line;
  }

  function reason(request) {
    try {
      const problem = JSON.parse(request.responseText);
      const text = [problem.title, problem.detail].filter(Boolean).join(" ");
      return text || word("refused");
    } catch {
      return request.status === 401 ? word("signedOut") : word("refused");
    }
  }

  /** A sentence of the page's language, from an attribute such as data-word-sent. */
  function word(key, values = {}) {
    const sentence = section.dataset[`word${key[0].toUpperCase()}${key.slice(1)}`];
    return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
}

/** Files of a drop. A folder is no file, and a browser would fail on it without saying why. */
function dropped(transfer) {
  return [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => ({ file: item.getAsFile(), folder: item.webkitGetAsEntry?.()?.isDirectory }))
    .filter(({ file }) => file);
}

function address(url, type) {
  return type ? `${url}?type=${encodeURIComponent(type)}` : url;
}

/** The server takes no multipart bodies, and a saved web page would be declared as one. */
function mediaType(file) {
  return file.type && !file.type.startsWith("multipart/") ? file.type : "application/octet-stream";
}

/** The name of a file as RFC 5987 spells it. */
export function disposition(name) {
  const spelled = encodeURIComponent(name.toWellFormed?.() ?? name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${spelled}`;
}

/** The same file is refused again for the same reason, unless the reason was of the moment. */
function mayPassNextTime({ status }) {
  return status >= 500 || [401, 403, 408, 409, 429].includes(status);
}

function ok(request) {
  return request.status >= 200 && request.status < 300;
}
