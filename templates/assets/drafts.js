// Keeps what is being typed until it is saved: reload, back, an expired session lose nothing. Never passwords or files.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form.form, form.rapid")].filter((form) => form.method === "post" && !form.querySelector("[type=password]"));
  const store = sessionStorage;
  const words = document.body.dataset;
  const sent = "draft-sent";
  const shows = (selector) => document.querySelector(selector) !== null;
  const hidden = (form, name) => form.querySelector(`input[type=hidden][name="${name}"]`)?.value;
  // By the page on which the form stands, with its question: what is typed for one person is not shown for another.
  const key = (form) => `draft:${hidden(form, "page") ?? location.pathname + location.search}#${new URL(form.action).pathname}`;
  const version = (form) => hidden(form, "version") ?? "";
  const kept = (field) => field.name && !field.matches("[type=hidden], [type=password], [type=file], button");
  const fields = (form) => [...form.elements].filter(kept);
  const ticks = (field) => field.matches("[type=checkbox], [type=radio]");
  const typed = (form) => fields(form).map((field) => ticks(field) ? [field.name, field.value, field.checked, field.labels[0]?.textContent] : [field.name, field.value]);

  // The fields of these values, each used once; what is picked but no longer offered has none.
  const pairs = (form, values) => {
    const left = fields(form);
    return values.map((value) => {
      const at = left.findIndex((field) => field.name === value[0] && (!ticks(field) || field.value === value[1]));
      return [at < 0 ? null : left.splice(at, 1)[0], value];
    });
  };
  const put = (form, [field, [name, value, ticked, label]]) => {
    if (!field) { if (ticked) form.querySelector(`[data-picker="${name}"]`)?.dispatchEvent(new CustomEvent("repick", { detail: [value, label] })); return; }
    if (ticks(field)) field.checked = ticked; else field.value = value;
  };
  const fill = (form, values) => pairs(form, values).forEach((pair) => put(form, pair));

  // Only what was really typed: the rest of a draft is what the page said when it was opened.
  const changed = (before, now) => {
    const was = before.map((value) => JSON.stringify(value));
    return now.filter((value) => { const at = was.indexOf(JSON.stringify(value)); if (at >= 0) was.splice(at, 1); return at < 0; });
  };
  const keep = (form, before) => {
    const now = typed(form);
    if (changed(before, now).length === 0) store.removeItem(key(form));
    else store.setItem(key(form), JSON.stringify({ version: version(form), before, typed: now }));
  };

  const button = (text, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "kern-btn kern-btn--tertiary";
    made.textContent = text;
    made.addEventListener("click", press);
    return made;
  };
  const tell = (form, text, discard) => {
    const line = document.createElement("p");
    line.className = "draft";
    line.setAttribute("role", "status");
    line.append(text, " ", button(words.discard, () => { discard(); store.removeItem(key(form)); line.remove(); }));
    form.prepend(line);
  };
  const said = (field, value) => {
    if (ticks(field)) return `${field.labels[0]?.textContent ?? ""}: ${value[2] ? words.yes : words.no}`;
    if (field.type === "date" && value[1]) return new Date(`${value[1]}T12:00`).toLocaleDateString(document.documentElement.lang, { day: "2-digit", month: "2-digit", year: "numeric" });
    return field.matches("select") ? [...field.options].find((option) => option.value === value[1])?.textContent ?? value[1] : value[1];
  };
  // Somebody else has saved since: a draft stands beside the fields, and is taken over one by one.
  const beside = (form, values) => {
    const notes = pairs(form, values).filter(([field, value]) => field && (!ticks(field) || value[2] !== field.checked)).map((pair) => {
      const note = document.createElement("p");
      note.className = "theirs";
      const strong = document.createElement("strong");
      strong.textContent = said(...pair);
      note.append(`${words.typed} `, strong, " ", button(words.take, () => { put(form, pair); pair[0].dispatchEvent(new Event("input", { bubbles: true })); pair[0].focus(); note.remove(); }));
      (pair[0].closest(".kern-form-input, .kern-fieldset") ?? pair[0].parentElement).append(note);
      return note;
    });
    if (notes.length) tell(form, words.beside, () => notes.forEach((note) => note.remove()));
  };
  const restore = (form, draft, before) => {
    const mine = changed(draft.before, draft.typed);
    if (draft.version !== version(form)) { beside(form, mine); return; }
    if (changed(before, mine).length === 0) return;
    fill(form, mine);
    tell(form, words.restored, () => fill(form, before));
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
    if (draft && !refused) restore(form, JSON.parse(draft), before);
    form.addEventListener("input", () => keep(form, before));
    form.addEventListener("submit", () => { keep(form, before); store.setItem(sent, key(form)); });
  });
})();
