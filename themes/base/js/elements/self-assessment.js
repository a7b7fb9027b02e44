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
    const invitation = element("p", { text: "Answer the first point, and your strengths and gaps appear here." });
    result.replaceChildren(
      element("h2", { text: "What your answers tell you", attributes: { id: "tool-result" } }),
      ...(found.answered === 0 ? [invitation] : resultParts(found)),
    );
  }

  function resultParts(found) {
    return [
      found.band ? verdict(found) : noVerdict(found.items - found.answered),
      ...resultChart(found.groups),
      ...resultList("Strengths", found.strengths, false),
      ...resultList("Gaps, and what to do about them", found.gaps, true),
    ];
  }

  function resultList(title, items, withAdvice) {
    if (items.length === 0) return [];
    const list = element("ul", {
      attributes: { class: "result-list" },
      children: items.map((item) => element("li", { children: resultItem(item, withAdvice) })),
    });
    return [element("h3", { text: title }), list];
  }

  function resultItem(item, withAdvice) {
    const [answer, note] = [labelOf(tool, store.answer(item.id)), store.note(item.id)];
    const advice = () => element("ul", { children: item.try.map((text) => element("li", { text })) });
    return [
      element("a", { text: item.text, attributes: { href: "#item-" + item.id } }),
      ...(withAdvice ? [element("span", { text: answer, attributes: { class: "kind" } })] : []),
      ...(note ? [element("p", { text: `${tool.noteLabel}: ${note}` })] : []),
      ...(withAdvice && item.try ? [advice()] : []),
    ];
  }
}

function verdict({ band, score, possible, percent }) {
  return element("div", {
    attributes: { class: "result-band" },
    children: [
      element("h3", { text: band.title }),
      element("p", { text: `${score} of ${possible} points, ${percent} per cent.` }),
      element("p", { text: band.advice }),
      ...nextLinks(band.next),
    ],
  });
}

function noVerdict(left) {
  const text = `So far. Answer the other ${counted(left, "point")} to see what it all comes to.`;
  return element("p", { text: left > 0 ? text : "No point applies, so there is no result." });
}

function nextLinks(next) {
  if (next.length === 0) return [];
  const links = next.flatMap(({ title, href }, index) => {
    const link = element("a", { text: title, attributes: { href } });
    return index > 0 ? [", ", link] : [link];
  });
  return [element("p", { children: ["Next: ", ...links, "."] })];
}
