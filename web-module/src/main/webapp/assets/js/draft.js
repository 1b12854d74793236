// Puts back into the fields of this page what somebody had sent after her session had come to rest.
// Without this it still stands in the notice, to be copied by hand.

export function start({ announce }) {
  const draft = document.querySelector("[data-draft]");
  const fields = [...draft.querySelectorAll("[data-field]")];
  const back = fields.filter((line) => putBack(line.dataset.field, line.textContent));
  if (back.length > 0) {
    announce(draft.closest(".notice").querySelector(".notice-title").textContent);
  }
}

/** Fills a field that is still as the page brought it; says whether it did. */
function putBack(name, text) {
  const field = [...document.getElementsByName(name)].find(
    (input) => input.matches("input:not([type=hidden]), textarea, select") && !input.disabled,
  );
  if (!field || (field.value !== "" && field.tagName !== "SELECT")) {
    return false;
  }
  field.value = text;
  field.closest("details")?.setAttribute("open", "");
  return true;
}
