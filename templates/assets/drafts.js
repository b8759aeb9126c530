// Keeps what is being typed until it is saved: reload, back, an expired session lose nothing. Never passwords or files.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form.form")].filter((form) => form.method === "post" && !form.querySelector("[type=password]"));
  const store = sessionStorage;
  const sent = "draft-sent";
  const shows = (selector) => document.querySelector(selector) !== null;
  const key = (form) => `draft:${new URL(form.action).pathname}`;
  const kept = (field) => field.name && !field.matches("[type=hidden], [type=password], [type=file], button");
  const fields = (form) => [...form.elements].filter(kept);
  const ticks = (field) => field.matches("[type=checkbox], [type=radio]");
  const typed = (form) => fields(form).map((field) => ticks(field) ? [field.name, field.value, field.checked, field.labels[0]?.textContent] : [field.name, field.value]);

  const fill = (form, values) => {
    const left = fields(form);
    values.forEach(([name, value, ticked, label]) => {
      const at = left.findIndex((field) => field.name === name && (!ticks(field) || field.value === value));
      if (at < 0) { if (ticked) form.querySelector(`[data-picker="${name}"]`)?.dispatchEvent(new CustomEvent("repick", { detail: [value, label] })); return; }
      const [field] = left.splice(at, 1);
      if (ticks(field)) field.checked = ticked; else field.value = value;
    });
    left.filter((field) => ticks(field) && field.closest("[data-picker]")).forEach((field) => { field.checked = false; });
  };

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

  // What one account typed is not shown to another, nor kept once they sign out, in no tab. Drafts belong to a tab; what
  // all tabs know is who signed in last ("draft-whose") and when somebody was signed out ("draft-end"). A tab that slept
  // meanwhile sees at its next page that its own marks differ.
  const tabs = localStorage;
  const marks = ["draft-whose", "draft-end"];
  const forget = () => Object.keys(store).filter((name) => name.startsWith("draft")).forEach((name) => store.removeItem(name));
  const end = () => { forget(); tabs.setItem("draft-end", String(Date.now())); };
  const { account, over } = document.body.dataset;
  const leaves = store.getItem("leaves") && !account;
  store.removeItem("leaves");
  if (marks.some((mark) => store.getItem(mark) !== tabs.getItem(mark))) forget();
  if (account && store.getItem("draft-whose") !== account) { forget(); tabs.setItem("draft-whose", account); }
  if (over || leaves) end();
  marks.forEach((mark) => { if (tabs.getItem(mark)) store.setItem(mark, tabs.getItem(mark)); });
  document.querySelectorAll("form[action='/sign-out'], form[action='/account/sessions/ending']").forEach((form) => form.addEventListener("submit", () => { forget(); store.setItem("leaves", "1"); }));
  // What other tabs show goes too: they are loaded anew, and lead to the sign-in page; after a second, so that the tab in
  // which somebody signs out is answered first.
  const stale = () => tabs.getItem("draft-end") !== store.getItem("draft-end") || (account && tabs.getItem("draft-whose") !== account);
  const leave = () => { if (stale()) { forget(); setTimeout(() => location.reload(), 1000); } };
  addEventListener("storage", (event) => { if (event.key === null || marks.includes(event.key)) leave(); });
  addEventListener("pageshow", (event) => { if (event.persisted) leave(); });

  // A form that was sent is saved when it does not come back: not refused, not stopped by an error or at the sign-in page,
  // and not shown again without word of having been saved.
  const refused = shows("[data-focus]");
  const stopped = refused || shows("input[type=password], [data-stopped]");
  const last = store.getItem(sent);
  store.removeItem(sent);
  if (last && !stopped && (shows(".saved") || !forms.some((form) => key(form) === last))) store.removeItem(last);

  forms.forEach((form) => {
    const before = typed(form);
    const draft = store.getItem(key(form));
    if (draft && !refused && draft !== JSON.stringify(before)) { fill(form, JSON.parse(draft)); tell(form, before); }
    form.addEventListener("input", () => store.setItem(key(form), JSON.stringify(typed(form))));
    form.addEventListener("submit", () => { store.setItem(key(form), JSON.stringify(typed(form))); store.setItem(sent, key(form)); });
  });
})();
