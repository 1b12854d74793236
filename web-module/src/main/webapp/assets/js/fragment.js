// Takes a secret out of the address of an invitation. It travels behind the #, which a browser sends
// to no server and no log; here it goes into the field, and out of the address and the history.

export function start() {
  const field = document.querySelector("[data-fragment]");
  const secret = decode(location.hash.slice(1));
  if (secret) {
    field.value = secret;
    history.replaceState(null, "", location.pathname + location.search);
  }
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is no encoding; then the text is what was meant.
    return text;
  }
}
