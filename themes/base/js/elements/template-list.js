import { counted } from "../lib/ask.js";
import { pageData } from "../lib/page-data.js";
import { starterPack } from "./starter-pack.js";

/** The listing of all templates: filters with a live count, and tick boxes for the starter pack. */
export function startTemplateList(store) {
  const templates = pageData("template-list");
  const cards = new Map([...document.querySelectorAll("main [data-slug]")].map((card) => [card.dataset.slug, card]));
  if (!templates || cards.size === 0) return;
  const panel = document.querySelector(".template-filters");
  const filters = [...panel.querySelectorAll("select")];
  const [count, reset, tickShown] = [".filter-count", ".show-all", ".tick-shown"].map((part) => panel.querySelector(part));
  const ticks = new Map([...cards].map(([slug, card]) => [slug, card.querySelector(".pack-tick input")]));
  const pack = starterPack(templates, store, (slug) => ticks.get(slug)?.checked, untickAll);
  const groups = [...new Set([...cards.values()].map((card) => card.closest("section") ?? card.parentElement))];
  groups.at(-1).after(pack.bar, pack.node);
  reset.addEventListener("click", () => { for (const filter of filters) filter.value = ""; apply(); });
  tickShown.addEventListener("click", () => { for (const slug of shownSlugs()) ticks.get(slug).checked = true; pack.refresh(); });
  for (const tick of ticks.values()) tick.addEventListener("change", () => pack.refresh());
  for (const filter of filters) filter.addEventListener("change", apply);
  apply();
  pack.refresh();

  function apply() {
    for (const card of cards.values()) {
      const has = (name, value) => card.dataset[name].split(" ").includes(value);
      card.hidden = !filters.every(({ value, dataset }) => value === "" || has(dataset.filter, value));
    }
    for (const group of groups) group.hidden = ![...group.querySelectorAll("[data-slug]")].some(isShown);
    const shown = shownSlugs();
    const number = `${shown.length} of ${counted(cards.size, "template")}`;
    count.textContent = shown.length === 0 ? "No template matches all of this. Choose fewer filters." : number;
    reset.hidden = filters.every(({ value }) => value === "");
    tickShown.hidden = shown.length === 0;
    tickShown.textContent = shown.length === cards.size ? "Tick all of them" : `Tick these ${shown.length}`;
  }

  function untickAll() {
    for (const tick of ticks.values()) tick.checked = false;
  }

  function shownSlugs() {
    return [...cards].filter(([, card]) => isShown(card)).map(([slug]) => slug);
  }
}

function isShown(card) {
  return !card.hidden;
}
