// Makes the pages quicker to use; everything works without it.
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  // -- Errors: the summary has the focus, so that it is read first; its links go to their fields.
  one("[data-focus]")?.focus();
  all("[data-focus] a").forEach((link) => link.addEventListener("click", (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const target = field.matches("fieldset") ? one("input, select, textarea", field) ?? field : field;
    field.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  }));

  // -- Search: "/" goes to it from anywhere; results appear as one types, taken from the search page itself.
  const search = document.getElementById("search");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !search) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
  if (search) {
    const panel = document.createElement("div");
    panel.className = "top__results";
    panel.hidden = true;
    // Read out is how many there are, not all of them at every key.
    const count = document.createElement("p");
    count.className = "kern-sr-only";
    count.setAttribute("role", "status");
    search.form.append(panel, count);
    let waiting;
    let latest = 0;
    const look = async () => {
      const asked = ++latest;
      const words = search.value.trim();
      if (words.length < 2) { panel.hidden = true; count.textContent = ""; return; }
      try {
        const answer = await fetch(`${search.form.action}?q=${encodeURIComponent(words)}`, { credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const results = one("[data-results]", page);
        if (asked !== latest || !results) return;
        panel.replaceChildren(...results.childNodes);
        panel.hidden = false;
        count.textContent = results.dataset.results;
      } catch { panel.hidden = true; } // Without a connection the form still works later.
    };
    search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 180); });
    search.form.addEventListener("keydown", (event) => {
      const links = [search, ...all("a", panel)];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") { panel.hidden = true; search.focus(); }
      if (!step || panel.hidden) return;
      event.preventDefault();
      links[(links.indexOf(document.activeElement) + step + links.length) % links.length].focus();
    });
    document.addEventListener("click", (event) => { if (!search.form.contains(event.target)) panel.hidden = true; });
  }

  // -- Pickers: those who fit appear as one types; the form itself is asked for them, so nothing else of it is lost.
  //    Arrow down goes to them and through them, Enter picks and goes on, Escape goes back to the search field.
  all("[data-picker]").forEach((picker) => {
    const form = picker.closest("form");
    const field = one("input[type=search]", picker);
    const found = one("input[type=hidden]", picker);
    const look = one("[data-look]", picker);
    const hits = one("[data-hits]", picker);
    const radios = () => all("input[type=radio]", hits);
    const quick = (is) => { look.hidden = is; look.type = is ? "button" : "submit"; };
    quick(true);
    let waiting;
    let latest = 0;
    const ask = async () => {
      clearTimeout(waiting);
      const asked = ++latest;
      const sent = new URLSearchParams(new FormData(form));
      sent.set(look.name, "yes");
      try {
        const answer = await fetch(form.getAttribute("action"), { method: "POST", body: sent, credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = one(`[data-picker="${picker.dataset.picker}"]`, page);
        if (asked !== latest) return;
        if (!fresh) { quick(false); return; }
        hits.replaceChildren(...one("[data-hits]", fresh).childNodes);
        found.value = one("input[type=hidden]", fresh).value;
      } catch { quick(false); } // Without a connection the button still works later.
    };
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 180); });
    picker.addEventListener("keydown", async (event) => {
      const inField = event.target === field;
      if (event.key === "Escape") { field.focus(); field.select(); }
      if (event.key === "Enter" || (event.key === "ArrowDown" && inField)) event.preventDefault();
      if (event.key === "Enter" && inField) await ask();
      if (inField && ["Enter", "ArrowDown"].includes(event.key)) { const first = radios().find((radio) => !radio.checked) ?? radios()[0]; first?.focus(); first?.click(); }
      if (event.key === "Enter" && event.target.matches("input[type=radio]")) {
        event.target.click();
        const fields = all("input:not([type=hidden]), select, textarea", form).filter((other) => !picker.contains(other));
        fields.find((other) => picker.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus();
      }
    });
    // Somebody picked before the page was left is not among those on it.
    picker.addEventListener("repick", ({ detail: [value, label] }) => {
      const check = document.createElement("div");
      check.className = "kern-form-check";
      const radio = Object.assign(document.createElement("input"), { type: "radio", className: "kern-form-check__radio", name: picker.dataset.picker, id: `field-${picker.dataset.picker}-${value}`, value, checked: true });
      const words = Object.assign(document.createElement("label"), { className: "kern-label", htmlFor: radio.id, textContent: label });
      check.append(radio, words);
      hits.append(check);
      field.value = found.value = ""; // Nobody else is looked for.
    });
  });

  // -- A form that asks, while it is filled in, what is known already of what it says.
  all("form[data-asks]").forEach((form) => {
    const told = one("[data-told]", form);
    let waiting;
    let latest = 0;
    const ask = async () => {
      const asked = ++latest;
      try {
        const answer = await fetch(form.dataset.asks, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const known = one("[data-results]", page);
        if (asked !== latest || !known) return;
        told.replaceChildren(...known.childNodes);
        told.hidden = !one("a", told);
      } catch { told.hidden = true; } // Without a connection it is told on the record's page.
    };
    form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 250); });
    ask();
  });

  // -- Menus close when something else is clicked, and with Escape.
  const folds = all("details[data-fold]");
  document.addEventListener("click", (event) => folds.forEach((fold) => { if (!fold.contains(event.target)) fold.open = false; }));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    folds.filter((fold) => fold.open && fold.contains(document.activeElement)).forEach((fold) => { fold.open = false; one("summary", fold).focus(); });
  });

  // -- Lists: a click anywhere in a row follows its lead, unless text is being marked.
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    const lead = row && one("a[data-lead]", row);
    if (!lead || event.target.closest("a, button, input, label, select, summary, textarea")) return;
    if (String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) window.open(lead.href, "_blank", "noopener");
    else lead.click();
  });
  all("form").filter((form) => one("[data-bulk]", form)).forEach((form) => {
    const everything = one("[data-rows] input", form);
    const rows = all("[data-row]", form);
    const bar = one("[data-bulk]", form);
    const count = () => {
      const ticked = rows.filter((row) => row.checked).length;
      one("[data-count]", bar).textContent = String(ticked);
      one(".bulk__count", bar).hidden = false;
      bar.hidden = ticked === 0;
      if (!everything) return;
      everything.checked = ticked === rows.length && ticked > 0;
      everything.indeterminate = ticked > 0 && ticked < rows.length;
    };
    if (everything) {
      everything.parentElement.hidden = false;
      everything.addEventListener("change", () => { rows.forEach((row) => { row.checked = everything.checked; }); count(); });
    }
    form.addEventListener("change", count);
    count();
  });

  // -- Paper: print buttons.
  all("[data-print]").forEach((button) => { button.hidden = false; button.addEventListener("click", () => print()); });
  // The whole list was asked for to be printed; going back or reloading does not print it again.
  if (location.hash === "#print") {
    history.replaceState(null, "", location.pathname + location.search);
    addEventListener("load", () => print());
  }

  // -- Typing in paper records: Enter goes to the next field, from the last of a row to the next row; Ctrl+Enter sends.
  //    A form of one row is sent by Enter in its last field.
  all("form[data-rapid]").forEach((form) => form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input, select")) return;
    event.preventDefault();
    if (event.ctrlKey) { form.requestSubmit(); return; }
    const fields = all("input:not([type=hidden]), select, textarea, button[type=submit]", form).filter((field) => !field.disabled);
    const next = fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
    if (form.dataset.rapid === "row" && next?.type === "submit") { form.requestSubmit(); return; }
    next?.focus();
    next?.select?.();
  }));
  // In a form of one row the cursor stands in the first field that is still empty, or wrong.
  all("form[data-rapid=row]").forEach((form) => {
    const fields = all("input:not([type=hidden])", form);
    (fields.find((field) => field.getAttribute("aria-invalid")) ?? fields.find((field) => !field.value))?.focus();
  });

  // -- Passwords can be looked at.
  all("input[type=password][data-show]").forEach((field) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "kern-btn kern-btn--tertiary";
    const word = document.createElement("span");
    word.className = "kern-label";
    word.textContent = field.dataset.show;
    button.append(word);
    button.addEventListener("click", () => {
      const shown = field.type === "text";
      field.type = shown ? "password" : "text";
      word.textContent = shown ? field.dataset.show : field.dataset.hide;
    });
    field.after(button);
    field.form?.addEventListener("submit", () => { field.type = "password"; });
  });

  // -- Who else has this record open: asked again as long as the page is seen.
  const presence = one("form[data-presence]");
  if (presence) {
    const says = one("[data-presence-says]");
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const answer = await fetch(presence.action, { method: "POST", body: new URLSearchParams(new FormData(presence)), credentials: "same-origin", redirect: "error" });
        if (!answer.ok) return;
        const words = await answer.text();
        if (says.textContent !== words) says.textContent = words;
        says.hidden = words === "";
      } catch { } // Without a connection, or signed out, the page stays as it is.
    };
    setInterval(ask, 30000);
    document.addEventListener("visibilitychange", ask);
  }

  // -- Once sent, a button waits; the server would act only once anyway.
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") return;
    const buttons = all("button[type=submit]", event.target);
    setTimeout(() => buttons.forEach((button) => { button.disabled = true; }));
    setTimeout(() => buttons.forEach((button) => { button.disabled = false; }), 5000); // The answer may be a download.
  });
  addEventListener("pageshow", () => all("button[type=submit]:disabled").forEach((button) => { button.disabled = false; }));
})();
