import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { labelOf, resultOf } from "../lib/tool-scores.js";
import { compareAnswers } from "./compare-answers.js";
import { acceptsItem, bindItems, progressBar } from "./item-form.js";
import { resultChart } from "./result-chart.js";

/** A self-assessment: answers with reasons, and what they tell: strengths, gaps and what to do next. */
export function startSelfAssessment(tool, store, work) {
  const forPaper = document.querySelector(".tool-bands");
  const progress = progressBar("answered");
  const result = element("section", { attributes: { class: "tool-result", "aria-labelledby": "tool-result" } });
  bindItems(tool, store, work);
  work.querySelector(".tool-form").before(progress.node);
  work.after(result);
  const started = { accepts: acceptsItem(tool) };
  result.after(compareAnswers(tool, store, started));
  store.onChange(show);
  show();
  return started;

  function show() {
    const found = resultOf(tool, store.get().answers);
    progress.show(found.answered, found.items, `${found.answered} of ${counted(found.items, "point")} answered`);
    if (forPaper) forPaper.hidden = !store.isBlank();
    result.hidden = store.isBlank();
    result.replaceChildren(element("h2", { text: "What your answers tell you", attributes: { id: "tool-result" } }), ...(found.answered === 0 ? [element("p", { text: "Answer the first point, and your strengths and gaps appear here." })] : resultParts(found)));
  }

  function resultParts(found) {
    const left = found.items - found.answered;
    const verdict = found.band
      ? element("div", { attributes: { class: "result-band" }, children: [element("h3", { text: found.band.title }), element("p", { text: `${found.score} of ${found.possible} points, ${found.percent} per cent.` }), element("p", { text: found.band.advice }), ...nextLinks(found.band.next)] })
      : element("p", { text: left > 0 ? `So far. Answer the other ${counted(left, "point")} to see what it all comes to.` : "No point applies, so there is no result." });
    return [verdict, ...resultChart(found.groups), ...resultList("Strengths", found.strengths, false), ...resultList("Gaps, and what to do about them", found.gaps, true)];
  }

  function resultList(title, items, withAdvice) {
    if (items.length === 0) return [];
    return [element("h3", { text: title }), element("ul", { attributes: { class: "result-list" }, children: items.map((item) => element("li", { children: [
      element("a", { text: item.text, attributes: { href: "#item-" + item.id } }),
      ...(withAdvice ? [element("span", { text: labelOf(tool, store.answer(item.id)), attributes: { class: "kind" } })] : []),
      ...(store.note(item.id) ? [element("p", { text: `${tool.noteLabel}: ${store.note(item.id)}` })] : []),
      ...(withAdvice && item.try ? [element("ul", { children: item.try.map((text) => element("li", { text })) })] : []),
    ] })) })];
  }
}

function nextLinks(next) {
  if (next.length === 0) return [];
  return [element("p", { children: ["Next: ", ...next.flatMap((link, index) => [...(index > 0 ? [", "] : []), element("a", { text: link.title, attributes: { href: link.href } })]), "."] })];
}
