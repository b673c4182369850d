// What a page does beyond being read: menus, sorting, filters, search, copying. It loads nothing
// but search.js, sends nothing, and puts text in as text; without it everything is still there.
"use strict";

const assets = new URL(".", document.currentScript.src);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Text as it is compared: one case, single blanks, no soft hyphens. */
function plain(text) {
  return text.toLowerCase().replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
}

function holds(text, words) {
  return words.every((word) => text.includes(word));
}

// ---- The menu: always open where there is room for it ----

const menu = document.querySelector("nav.site details");
if (menu && matchMedia("(min-width: 64rem)").matches) menu.open = true;

// ---- Sorting: a button in each heading of a register; the third press restores the order ----

function sortable(table) {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const bodies = [...table.tBodies];
  const rows = bodies.map((body) => [...body.rows]);
  const isGrid = rows.flat().every(
    (row) => row.cells.length === heads.length
      && [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1));
  if (!isGrid || rows.flat().length < 2) return;

  heads.forEach((head, column) => {
    if (!plain(head.textContent) || head.querySelector("a, button")) return;
    const button = make("button", { type: "button", className: "sort" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const next = { ascending: "descending", descending: "" };
      const order = next[head.getAttribute("aria-sort")] ?? "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      if (order) head.setAttribute("aria-sort", order);
      const compare = comparison(rows.flat(), column);
      bodies.forEach((body, index) => {
        const sorted = [...rows[index]];
        if (order) sorted.sort((a, b) => compare(a, b, order === "descending" ? -1 : 1));
        body.append(...sorted);
      });
    });
  });
}

/** What a cell is sorted by: what it says it is, a time, or its text; empty for “none”. */
function sortKey(row, column) {
  const cell = row.cells[column];
  if (cell.dataset.sort !== undefined) return cell.dataset.sort;
  const time = cell.querySelector("time");
  if (time) return time.dateTime;
  const text = plain(cell.textContent);
  return text === "—" || cell.querySelector(".none") ? "" : text;
}

/** Numbers by size and everything else by text; ISO dates sort as text. Nothing comes last. */
function comparison(rows, column) {
  const keys = new Map(rows.map((row) => [row, sortKey(row, column)]));
  const number = (key) => Number(key.replace(/,(?=\d{3})/g, "").replace(/ ?%$/, ""));
  const areNumbers = [...keys.values()].every((key) => !Number.isNaN(number(key)));
  const text = new Intl.Collator("en", { numeric: true });
  return (a, b, direction) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
    return direction * (areNumbers ? number(x) - number(y) : text.compare(x, y));
  };
}

// ---- Filters: a box above each register and each list marked data-filter ----

let boxes = 0;

function filterable(place, items, noun) {
  if (items.length < 8) return;
  const id = `filter-${(boxes += 1)}`;
  const input = make("input", { type: "search", id, autocomplete: "off", spellcheck: false });
  const count = make("span", { className: "shown" });
  count.setAttribute("role", "status");
  const box = make(
    "p", { className: "filter" }, make("label", { htmlFor: id }, `Filter ${noun}`), input, count);
  const texts = items.map((item) => plain(item.textContent));
  input.addEventListener("input", () => {
    const words = plain(input.value).split(" ").filter(Boolean);
    let shown = 0;
    items.forEach((item, index) => {
      item.hidden = !holds(texts[index], words);
      if (!item.hidden) shown += 1;
    });
    count.textContent = words.length ? `${shown} of ${items.length} shown` : "";
    box.classList.toggle("active", words.length > 0);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    event.preventDefault();
    input.value = "";
    input.dispatchEvent(new Event("input"));
  });
  place.before(box);
}

for (const table of document.querySelectorAll("table.register")) {
  filterable(table.closest(".scroll") ?? table, [...table.tBodies].flatMap((b) => [...b.rows]), "rows");
  sortable(table);
}
for (const list of document.querySelectorAll("[data-filter]")) {
  filterable(list, [...list.children], list.dataset.filter);
}

// ---- Citations: a button that copies the text, with the digest in full ----

async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { value: text, className: "unseen", readOnly: true });
    document.body.append(area);
    area.select();
    const isDone = document.execCommand("copy");
    area.remove();
    if (!isDone) getSelection().selectAllChildren(shown);
    return isDone;
  }
}

for (const line of document.querySelectorAll(".cite")) {
  const shown = line.firstElementChild;
  const button = make("button", { type: "button", className: "copy" }, "Copy citation");
  const state = make("span", { className: "copied" });
  state.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const digest = line.querySelector("data");
    const text = plainCitation(shown, digest);
    state.textContent = (await copy(text, shown)) ? "Copied" : "Selected: copy it with the keyboard";
    button.focus();
    setTimeout(() => { state.textContent = ""; }, 4000);
  });
  line.append(" ", button, " ", state);
}

function plainCitation(shown, digest) {
  const full = shown.cloneNode(true);
  if (digest) full.querySelector("data").textContent = digest.value;
  return full.textContent.replace(/\s+/g, " ").trim();
}

// ---- Search over all documents and findings; the data is loaded when the box is first used ----

const most = 30;
let data;

function load() {
  data ??= new Promise((resolve, reject) => {
    const script = make("script", { src: new URL("search.js", assets).href });
    script.addEventListener("load", () => resolve(
      window.tickmarkSearch.map(([kind, title, detail, page]) =>
        ({ kind, title, detail, page, text: plain(`${kind} ${title} ${detail}`) }))));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return data;
}

/** What holds all the words; what begins with them comes first. */
function found(entries, query) {
  const words = query.split(" ");
  const rank = (entry) => (plain(entry.title).startsWith(query) ? 0 : 1);
  return entries.filter((entry) => holds(entry.text, words)).sort((a, b) => rank(a) - rank(b));
}

function searchBox() {
  const input = make("input", {
    type: "search", id: "site-search", autocomplete: "off", spellcheck: false,
    placeholder: "Id, rule, word",
  });
  input.setAttribute("aria-keyshortcuts", "/");
  const status = make("p", { className: "hits" });
  status.setAttribute("role", "status");
  const list = make("ul");
  const results = make("div", { className: "results", hidden: true }, status, list);
  const box = make(
    "div", { className: "search" }, make("label", { htmlFor: input.id }, "Search"), input, results);
  box.setAttribute("role", "search");

  const close = () => { results.hidden = true; };

  async function show() {
    const query = plain(input.value);
    if (!query) return close();
    let hits;
    try {
      hits = found(await load(), query);
    } catch {
      status.textContent = "The search data (assets/search.js) cannot be read";
      results.hidden = false;
      return;
    }
    if (query !== plain(input.value)) return;
    list.replaceChildren(...hits.slice(0, most).map((hit) => make(
      "li", {},
      make(
        "a", { href: new URL("../" + hit.page, assets).href },
        make("span", { className: "kind" }, hit.kind), " ",
        make("strong", {}, hit.title), " ", make("span", { className: "source" }, hit.detail)))));
    status.textContent =
      hits.length > most ? `${hits.length} found, the first ${most} shown`
        : hits.length ? `${hits.length} found` : `Nothing found for “${input.value.trim()}”`;
    const left = window.tickmarkSearchLeftOut;
    if (left) status.textContent += `; ${left} findings are not searched here, their lists have them`;
    results.hidden = false;
  }

  input.addEventListener("focus", () => load().catch(() => {}));
  input.addEventListener("input", show);
  box.addEventListener("keydown", (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !results.hidden) {
      event.preventDefault();
      stops[stops.indexOf(document.activeElement) + step]?.focus();
    } else if (event.key === "Enter" && document.activeElement === input) {
      show().then(() => list.querySelector("a")?.click());
    } else if (event.key === "Escape" && !results.hidden) {
      event.preventDefault();
      close();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) close(); });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  list.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  return box;
}

document.querySelector(".masthead")?.append(searchBox());

// ---- What is folded away opens: where a link leads, and on paper ----

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  opened.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
