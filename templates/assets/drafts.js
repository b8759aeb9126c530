// Keeps what is being typed until it is saved: reload, back, an expired session lose nothing. Never passwords or files.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form.form")].filter((form) => form.method === "post" && !form.querySelector("[type=password]"));
  const store = sessionStorage;
  const sent = "draft-sent";
  const signingIn = document.querySelector("input[type=password]") !== null;
  const key = (form) => `draft:${location.pathname}:${form.getAttribute("action")}`;
  const kept = (field) => field.name && !field.matches("[type=hidden], [type=password], [type=file], button");
  const fields = (form) => [...form.elements].filter(kept);
  const typed = (form) => fields(form).map((field) => [field.name, field.matches("[type=checkbox], [type=radio]") ? field.checked : field.value]);
  const ticks = (field) => field.matches("[type=checkbox], [type=radio]");

  const fill = (form, values) => fields(form).forEach((field, index) => {
    const [name, value] = values[index] ?? [];
    if (name !== field.name) return;
    if (ticks(field)) field.checked = value; else field.value = value;
  });

  const tell = (form, before) => {
    const line = document.createElement("p");
    line.className = "draft";
    line.setAttribute("role", "status");
    line.append(document.body.dataset.restored, " ");
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "kern-btn kern-btn--tertiary";
    discard.textContent = document.body.dataset.discard;
    discard.addEventListener("click", () => { fill(form, before); store.removeItem(key(form)); line.remove(); });
    line.append(discard);
    form.prepend(line);
  };

  // A form that was sent and did not come back, not even as the sign-in page, is saved.
  const last = store.getItem(sent);
  const refused = document.querySelector("[data-focus]") !== null;
  if (last && !signingIn) {
    if (!refused) store.removeItem(last);
    store.removeItem(sent);
  }

  forms.forEach((form) => {
    const before = typed(form);
    const draft = store.getItem(key(form));
    if (draft && !refused && draft !== JSON.stringify(before)) { fill(form, JSON.parse(draft)); tell(form, before); }
    form.addEventListener("input", () => store.setItem(key(form), JSON.stringify(typed(form))));
    form.addEventListener("submit", () => { store.setItem(key(form), JSON.stringify(typed(form))); store.setItem(sent, key(form)); });
  });
})();
