import { element } from "../lib/dom.js";
import { excerptNodes, findPages, remarksOn, showResult } from "../lib/search-results.js";
import { siteAddress } from "../lib/trusted.js";
import { searchAddress } from "../lib/search-address.js";

const MOST_SHOWN = 6;
const MOST_SECTIONS_SHOWN = 2;

/** The box in the header: results as one types, in a list that the arrow keys walk through. */
export function startSearchBox() {
  const input = document.getElementById("site-search");
  const form = input?.form;
  if (!form) return;
  const list = element("div", { attributes: { id: "site-search-list", role: "listbox", "aria-label": "Results" } });
  const status = element("p", { attributes: { role: "status", class: "search-status" } });
  const panel = element("div", { attributes: { class: "search-panel" }, children: [status, list] });
  panel.hidden = true;
  form.append(panel);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  let [turn, active] = [0, -1];
  input.addEventListener("input", () => run());
  input.addEventListener("focus", () => { if (panel.hidden && input.value) run(); });
  input.addEventListener("keydown", onKey);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) location.assign(searchAddress({ q: input.value.trim() }));
    else input.focus();
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) close(); });
  // The pointer must not take the focus away before its click arrives.
  panel.addEventListener("pointerdown", (event) => event.preventDefault());
  panel.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  if (document.activeElement === input && input.value) run();

  async function run() {
    const own = ++turn;
    const text = input.value;
    if (!text.trim()) return close();
    try {
      const answer = await findPages(text, { isTyping: true });
      const shown = await Promise.all(answer.results.slice(0, MOST_SHOWN).map((result) => showResult(answer, result)));
      if (own === turn && document.activeElement === input) open(answer, shown, text);
    } catch (error) {
      if (own === turn) fail(error);
    }
  }

  function open(answer, shown, text) {
    if (answer.isEmpty) return close();
    setActive(-1);
    status.replaceChildren(...statusOf(answer, shown.length));
    list.replaceChildren(...shown.flatMap(optionsOf), shown.length > 0 ? allResults(answer, text) : lookInList());
    for (const [number, one] of [...list.children].entries()) one.id = `site-search-${number}`;
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function fail(error) {
    status.textContent = error.message.startsWith("The search index")
      ? "Search cannot be loaded just now. The A to Z lists every page."
      : error.message;
    list.replaceChildren(option({ class: "search-all", id: "site-search-0" }, siteAddress("a-to-z/"), ["Look in the A to Z"]));
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function close() {
    turn++;
    panel.hidden = true;
    input.setAttribute("aria-expanded", "false");
    setActive(-1);
  }

  function onKey(event) {
    if (event.isComposing) return;
    const count = panel.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && !panel.hidden) close();
    else if (event.key === "ArrowDown" && count > 0) setActive(active + 1 >= count ? -1 : active + 1);
    else if (event.key === "ArrowUp" && count > 0) setActive(active === -1 ? count - 1 : active - 1);
    else if (event.key === "ArrowDown" && input.value.trim()) run();
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else return;
    event.preventDefault();
  }

  function setActive(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const now = list.children[active];
    now?.setAttribute("aria-selected", "true");
    now?.scrollIntoView({ block: "nearest" });
    if (now) input.setAttribute("aria-activedescendant", now.id);
    else input.removeAttribute("aria-activedescendant");
  }
}

function optionsOf(result) {
  const [title, kind] = [element("span", { text: result.title }), element("span", { text: result.kind, attributes: { class: "kind" } })];
  const head = element("span", { attributes: { class: "search-title" }, children: [title, " ", kind] });
  const excerpt = element("span", { attributes: { class: "search-excerpt" }, children: excerptNodes(result.excerpt) });
  const page = option({}, result.href, [head, " ", excerpt]);
  const sections = result.sections.slice(0, MOST_SECTIONS_SHOWN).map(({ text, href }) => {
    const lead = element("span", { text: result.title + ": ", attributes: { class: "out-of-sight" } });
    return option({ class: "search-section" }, href, [lead, text]);
  });
  return [page, ...sections];
}

function allResults({ results }, text) {
  const words = results.length === 1 ? "Open the search page" : `All ${results.length} results`;
  return option({ class: "search-all" }, searchAddress({ q: text.trim() }), [words]);
}

function lookInList() {
  return option({ class: "search-all" }, siteAddress("a-to-z/"), ["Look in the A to Z"]);
}

function option(attributes, href, children) {
  return element("a", { attributes: { ...attributes, href, role: "option", tabindex: "-1", "aria-selected": "false" }, children });
}

function statusOf(answer, shown) {
  const { changed, unknown } = remarksOn(answer);
  const results = answer.results.length === 1 ? "1 result" : `${answer.results.length} results`;
  const count = shown === 0 ? "Nothing found. Try fewer or other words." : results;
  const remarks = [
    ...changed.map(({ typed, meant }) => ` No page has “${typed}”; this is for “${meant}”.`),
    ...(shown > 0 ? unknown.map((word) => ` No page has “${word}”.`) : []),
  ];
  return [count + (remarks.length > 0 && shown > 0 ? "." : ""), ...remarks];
}
