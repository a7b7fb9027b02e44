import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { starterPack } from "./starter-pack.js";

/** The listing of all templates: filters with a live count, and tick boxes for the starter pack. */
export function startTemplateList(store) {
  const templates = pageData("template-list");
  const cards = new Map([...document.querySelectorAll("main [data-slug]")].map((card) => [card.dataset.slug, card]));
  if (!templates || cards.size === 0) return;
  const filters = [
    listFilter("Stage", "Every stage", templates.map((template) => [template.stage, template.stageLabel])),
    listFilter("Who uses it", "Everybody", templates.flatMap((template) => template.roles.map((role) => [role.id, role.label]))),
    listFilter("Kind", "Every kind", templates.map((template) => [template.kind, template.kindLabel])),
  ];
  const count = element("p", { attributes: { role: "status", class: "filter-count" } });
  const reset = element("button", { text: "Show all", attributes: { type: "button", class: "small-button" }, on: { click: () => { for (const { input } of filters) input.value = ""; apply(); } } });
  const tickShown = element("button", { attributes: { type: "button", class: "small-button" }, on: { click: () => { for (const slug of shownSlugs()) ticks.get(slug).checked = true; pack.refresh(); } } });
  const ticks = new Map([...cards].map(([slug, card]) => [slug, tickFor(card, titleOf(slug))]));
  const pack = starterPack(templates, store, (slug) => ticks.get(slug)?.checked, () => { for (const tick of ticks.values()) tick.checked = false; });
  const groups = [...new Set([...cards.values()].map((card) => card.closest("section") ?? card.parentElement))];
  const panel = element("div", { attributes: { class: "template-filters" }, children: [...filters.map((filter) => filter.node), element("div", { attributes: { class: "filter-foot" }, children: [count, reset, tickShown] })] });
  const links = document.querySelector(".template-stages");
  if (links) links.hidden = true;
  groups[0].before(panel);
  groups.at(-1).after(pack.bar, pack.node);
  for (const { input } of filters) input.addEventListener("change", apply);
  apply();
  pack.refresh();

  function apply() {
    const [stage, role, kind] = filters.map((filter) => filter.input.value);
    for (const card of cards.values()) {
      const { stage: ofStage, roles, kind: ofKind } = card.dataset;
      card.hidden = !((!stage || ofStage === stage) && (!role || roles.split(" ").includes(role)) && (!kind || ofKind === kind));
    }
    for (const group of groups) group.hidden = ![...group.querySelectorAll("[data-slug]")].some(isShown);
    const shown = shownSlugs();
    count.textContent = shown.length === 0 ? "No template matches all of this. Choose fewer filters." : `${shown.length} of ${counted(cards.size, "template")}`;
    reset.hidden = !(stage || role || kind);
    tickShown.hidden = shown.length === 0;
    tickShown.textContent = shown.length === cards.size ? "Tick all of them" : `Tick these ${shown.length}`;
  }

  function shownSlugs() {
    return [...cards].filter(([, card]) => isShown(card)).map(([slug]) => slug);
  }

  function titleOf(slug) {
    return templates.find((template) => template.slug === slug)?.title ?? slug;
  }

  function tickFor(card, title) {
    const input = element("input", { attributes: { type: "checkbox", "aria-label": "In my starter pack: " + title }, on: { change: () => pack.refresh() } });
    card.append(element("label", { attributes: { class: "toggle pack-tick" }, children: [input, "In my starter pack"] }));
    return input;
  }
}

function isShown(card) {
  return !card.hidden;
}

function listFilter(label, everything, pairs) {
  const id = "filter-" + label.toLowerCase().replaceAll(" ", "-");
  const options = [["", everything], ...new Map(pairs)].map(([value, text]) => element("option", { text, attributes: { value } }));
  const input = element("select", { attributes: { id }, children: options });
  return { input, node: element("div", { children: [element("label", { text: label, attributes: { for: id } }), input] }) };
}
