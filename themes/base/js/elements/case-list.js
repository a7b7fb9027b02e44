import { counted } from "../lib/ask.js";
import { matchingCases, mayChoose } from "../lib/case-facets.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";

/** Filters for the listing of cases. A choice that would leave too few cases cannot be made. */
export function startCaseList() {
  const data = pageData("case-facets");
  const list = document.querySelector(".case-cards");
  if (!data || !list) return;
  const valuesOf = (card, facet) => (card.getAttribute("data-" + facet.id) ?? "").split(" ");
  const cases = [...list.querySelectorAll(".case-card")].map((card) => ({
    card,
    values: Object.fromEntries(data.facets.map((facet) => [facet.id, valuesOf(card, facet)])),
  }));
  const filters = data.facets.map((facet) => caseFilter(facet));
  const count = element("p", { attributes: { role: "status", class: "filter-count" } });
  const reset = element("button", { text: "Show all", attributes: { type: "button", class: "small-button" }, on: { click: showAll } });
  const foot = element("div", { attributes: { class: "filter-foot" }, children: [count, reset] });
  list.before(
    element("div", {
      attributes: { class: "template-filters case-filters" },
      children: [...filters.map((filter) => filter.node), foot],
    }),
  );
  for (const groups of document.querySelectorAll(".case-groups")) groups.hidden = true;
  for (const { input } of filters) input.addEventListener("change", apply);
  apply();

  function chosen() {
    return Object.fromEntries(filters.map(({ facet, input }) => [facet.id, input.value]));
  }

  function apply() {
    const now = chosen();
    const shown = new Set(matchingCases(cases, now));
    for (const one of cases) one.card.hidden = !shown.has(one);
    for (const { facet, input, options } of filters) {
      for (const [option, label] of options) {
        option.disabled = option.value !== input.value && !mayChoose(cases, data.least, now, facet.id, option.value);
        option.textContent = option.disabled ? label + " (too few cases)" : label;
      }
    }
    count.textContent = `${shown.size} of ${counted(cases.length, "case")}`;
    reset.hidden = filters.every(({ input }) => input.value === "");
  }

  function showAll() {
    for (const { input } of filters) input.value = "";
    apply();
    filters[0].input.focus();
  }
}

function caseFilter(facet) {
  const id = "filter-" + facet.id;
  const options = [{ id: "", label: facet.everything }, ...facet.values].map((value) => [
    element("option", { text: value.label, attributes: { value: value.id } }),
    value.label,
  ]);
  const input = element("select", { attributes: { id, autocomplete: "off" }, children: options.map(([option]) => option) });
  const label = element("label", { text: facet.label, attributes: { for: id } });
  return { facet, input, options, node: element("div", { children: [label, input] }) };
}
