import { element } from "../lib/dom.js";
import { addressedSearch, searchAddress } from "../lib/search-address.js";
import { excerptNodes, findPages, remarksOn, searchFilters, showResult } from "../lib/search-results.js";
import { siteAddress } from "../lib/trusted.js";

const AT_ONCE = 10;
const PATIENCE = 150;

/** The search page: its address says what is looked for, so that a search can be linked to. */
export function startSearchPage() {
  const place = document.getElementById("search-place");
  if (!place) return;
  const suggestions = [...place.querySelectorAll("li")];
  const input = element("input", {
    attributes: { type: "search", id: "page-search", autocomplete: "off", spellcheck: "true", enterkeyhint: "search" },
  });
  const filterPlace = element("div", { attributes: { class: "search-filters" } });
  const button = element("button", { text: "Search", attributes: { class: "button" } });
  const form = element("form", {
    attributes: { role: "search", "aria-label": "This toolkit", class: "search-form" },
    children: [
      element("label", { text: "Look for", attributes: { for: input.id } }),
      element("div", { attributes: { class: "search-line" }, children: [input, button] }),
      filterPlace,
    ],
  });
  const status = element("div", { attributes: { role: "status", class: "search-status" } });
  const list = element("ol", { attributes: { class: "search-results" } });
  const more = element("button", {
    text: "Show more",
    attributes: { type: "button", class: "button button-quiet" },
    on: { click: showMore },
  });
  const selects = new Map();
  let [turn, answer, timer] = [0, null, 0];
  more.hidden = true;
  place.replaceChildren(form, status, list, more);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    commit();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState(null, "", searchAddress(wanted()));
      run(true);
    }, PATIENCE);
  });
  addEventListener("popstate", readAddress);
  readAddress();

  async function readAddress() {
    clearTimeout(timer);
    const asked = addressedSearch();
    input.value = asked.q ?? "";
    try {
      await addFilters();
      for (const [name, select] of selects) {
        const isOffered = [...select.options].some(({ value }) => value === asked[name]);
        select.value = isOffered ? asked[name] : "";
      }
    } catch {
      // Without filters the search still works, or says why it does not.
    }
    await run(false);
  }

  async function addFilters() {
    if (selects.size > 0) return;
    for (const { name, label, all, values } of await searchFilters()) {
      if (selects.has(name)) return;
      const choices = [{ id: "", label: all }, ...values];
      const options = choices.map((choice) => element("option", { text: choice.label, attributes: { value: choice.id } }));
      const select = element("select", { attributes: { id: "search-" + name }, on: { change: commit }, children: options });
      selects.set(name, select);
      filterPlace.append(element("div", { children: [element("label", { text: label, attributes: { for: select.id } }), select] }));
    }
  }

  function wanted() {
    return { q: input.value.trim(), ...Object.fromEntries([...selects].map(([name, select]) => [name, select.value])) };
  }

  function commit() {
    clearTimeout(timer);
    const address = searchAddress(wanted());
    if (address !== location.href) history.pushState(null, "", address);
    run(false);
  }

  async function run(isTyping) {
    const own = ++turn;
    const { q, ...chosen } = wanted();
    document.title = document.title.replace(/^.*? – /, (q ? `Search: ${q}` : "Search") + " – ");
    try {
      const found = await findPages(q, { isTyping, chosen });
      const items = await itemsOf(found, 0);
      if (own !== turn) return;
      answer = found;
      list.replaceChildren(...items);
      more.hidden = found.results.length <= items.length;
      status.replaceChildren(...sentences(found, chosen));
      await countFilters(found);
    } catch {
      if (own !== turn) return;
      list.replaceChildren();
      more.hidden = true;
      const link = linkToList("The A to Z");
      status.replaceChildren(element("p", { children: ["Search cannot be loaded just now. ", link, " lists every page."] }));
    }
  }

  async function itemsOf(found, from) {
    return Promise.all(found.results.slice(from, from + AT_ONCE).map(async (result) => itemOf(await showResult(found, result))));
  }

  async function showMore() {
    const items = await itemsOf(answer, list.children.length);
    list.append(...items);
    more.hidden = list.children.length >= answer.results.length;
    items[0]?.querySelector("a").focus();
  }

  /** How many of the results each choice would leave, so that nobody chooses in vain. */
  async function countFilters(found) {
    if (selects.size === 0) return;
    const matching = new Set((found.all ?? []).map(({ page }) => page));
    for (const filter of await searchFilters()) {
      for (const option of selects.get(filter.name).options) {
        const value = filter.values.find(({ id }) => id === option.value);
        if (!value) continue;
        const left = [...matching].filter((page) => value.pages.has(page)).length;
        option.textContent = found.isEmpty ? value.label : `${value.label} (${left})`;
      }
    }
  }

  function sentences(found, chosen) {
    if (found.isEmpty) return [];
    const { changed, unknown } = remarksOn(found);
    const narrowed = Object.values(chosen).some(Boolean);
    const count = found.results.length;
    const isNarrowed = narrowed && found.all?.length > 0;
    return [
      element("p", { text: resultCount(count, isNarrowed), attributes: { class: "search-count" } }),
      ...changed.map(correctedWord),
      ...unknown.map((word) => element("p", { text: `No page has “${word}”.` })),
      ...(count === 0 ? helpless(isNarrowed) : []),
    ];
  }

  function helpless(isNarrowed) {
    const all = element("button", {
      text: "Search everything",
      attributes: { type: "button", class: "small-button" },
      on: { click: searchEverything },
    });
    if (isNarrowed) return [element("p", { children: [all] })];
    const advice = ["Try fewer or other words, or look in the ", linkToList("A to Z"), " of all pages. You can also begin here:"];
    return [
      element("p", { children: advice }),
      element("ul", { attributes: { class: "search-suggestions" }, children: suggestions }),
    ];
  }

  function searchEverything() {
    for (const select of selects.values()) select.value = "";
    commit();
  }
}

function linkToList(text) {
  return element("a", { text, attributes: { href: siteAddress("a-to-z/") } });
}

function resultCount(count, isNarrowed) {
  if (count === 0) return isNarrowed ? "Nothing of that kind has these words." : "Nothing found.";
  return count === 1 ? "1 result" : `${count} results`;
}

function correctedWord({ typed, meant }) {
  const word = element("strong", { text: meant });
  return element("p", { children: [`No page has “${typed}”. Did you mean “`, word, "”? These are the results for it."] });
}

function itemOf(result) {
  const title = element("h2", { children: [element("a", { text: result.title, attributes: { href: result.href } })] });
  const names = result.names.length > 0 ? ` · also: ${result.names.join(", ")}` : "";
  const kind = element("p", { attributes: { class: "search-kind" }, children: [result.kind, names] });
  const excerpt = element("p", { children: excerptNodes(result.excerpt) });
  const sections = result.sections.map(({ text, href }) => element("a", { text, attributes: { href } }));
  const links = element("ul", {
    attributes: { class: "search-sections" },
    children: sections.map((link) => element("li", { children: [link] })),
  });
  return element("li", { children: [title, ...(kind.textContent ? [kind] : []), excerpt, ...(result.sections.length > 0 ? [links] : [])] });
}
