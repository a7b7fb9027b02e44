import { counted } from "../lib/ask.js";
import { confirmationsOf } from "../lib/case-file.js";
import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";
import { LEVEL_WORDS, summaryOf } from "./anonymity-marks.js";

const MOST_LISTED = 100;

/** The last step: what was found in the whole case, with the decisions of a person, and what is still to do. Gives refresh(…). */
export function caseReady(step, steps, fields, put) {
  const summary = element("p", { attributes: { class: "found-status", role: "status" } });
  const found = element("ol", { attributes: { class: "found-list" } });
  const orphans = element("div");
  const todo = element("div", { attributes: { class: "case-todo" } });
  const heading = (text, id) => element("h4", { text, attributes: { id, tabindex: "-1" } });
  const labels = new Map(fields.map((field) => [field.id, field.label]));
  const nodes = new Map();
  let shown = null;
  step.querySelector(".group-text").after(
    element("div", { attributes: { class: "case-part" }, children: [heading("What gives somebody away", "field-confirmed"), summary, found, orphans] }),
    element("div", { attributes: { class: "case-part" }, children: [heading("What is still to do", "case-todo"), todo] }));
  return refresh;

  function refresh(values, findings, problems, isEmpty) {
    const once = [...new Map(findings.map((finding) => [finding.level === "confirm" ? finding.id : `${finding.id} ${finding.place} ${finding.start}`, finding])).entries()];
    say(isEmpty ? "Nothing is written yet." : summaryOf(once.map(([, finding]) => finding)));
    const keys = JSON.stringify(once.slice(0, MOST_LISTED).map(([key, finding]) => [key, finding.words, finding.field]));
    if (keys !== shown) {
      for (const key of [...nodes.keys()]) if (!once.some(([other]) => other === key)) nodes.delete(key);
      found.replaceChildren(...once.slice(0, MOST_LISTED).map(([key, finding]) => nodeOf(key, finding)));
      if (once.length > MOST_LISTED) found.append(element("li", { text: `… and ${once.length - MOST_LISTED} more. Deal with these first.` }));
      shown = keys;
    }
    for (const [key, finding] of once) fillReason(nodes.get(key), values[`confirmed.${finding.id}`] ?? "");
    showOrphans(confirmationsOf(values).filter(({ id }) => !findings.some((finding) => finding.id === id && finding.level === "confirm")));
    showTodo(problems.filter(({ field }) => field !== undefined), isEmpty);
  }

  function say(sentence) {
    if (summary.textContent !== sentence) summary.textContent = sentence;
  }

  function nodeOf(key, finding) {
    if (nodes.has(key)) nodes.get(key).remove();
    const what = finding.details.length > 0 ? `${finding.name}: ${finding.details.join(", ")}` : finding.name;
    const where = finding.field ? element("a", { text: labels.get(finding.field), attributes: { href: anchorOf(finding.field) } }) : "a reason below";
    const node = element("li", { attributes: { class: `found-item found-${finding.level}` }, children: [
      element("p", { children: [element("strong", { text: `${LEVEL_WORDS[finding.level]}: ` }), what] }),
      element("p", { children: [element("q", { text: finding.words }), " in ", where] }),
      element("p", { text: finding.advice, attributes: { class: "found-advice" } }),
      ...(finding.level === "confirm" ? reasonInput(finding) : []),
    ] });
    nodes.set(key, node);
    return node;
  }

  function reasonInput(finding) {
    const id = `reason-${finding.id}`;
    return [
      element("label", { text: "Or say why this gives nobody away. Do not repeat the words.", attributes: { for: id, class: "case-reason" } }),
      element("textarea", { attributes: { id, rows: "2", maxlength: "2000", autocomplete: "off" }, on: { input: ({ target }) => put(`confirmed.${finding.id}`, target.value) } }),
    ];
  }

  function fillReason(node, reason) {
    const input = node?.querySelector("textarea");
    if (input && input !== document.activeElement && input.value !== reason) input.value = reason;
  }

  function showOrphans(reasons) {
    orphans.replaceChildren(...(reasons.length === 0 ? [] : [
      element("p", { text: "These reasons belong to words that are no longer there:" }),
      element("ul", { attributes: { class: "case-orphans" }, children: reasons.map(({ id, reason }) => element("li", { children: [reason + " ", toolButton("Remove this reason", () => { put(`confirmed.${id}`, ""); document.getElementById("field-confirmed").focus(); }, "small-button")] })) }),
    ]));
  }

  function showTodo(problems, isEmpty) {
    if (problems.length === 0 || isEmpty) {
      todo.replaceChildren(element("p", { text: isEmpty ? "Begin with the first step." : "Every question is answered, and nothing is left that must go. Now it needs you: read every line once more.", attributes: { class: isEmpty ? "" : "case-done" } }));
      return;
    }
    const groups = steps.map(({ id, title, ids }) => ({ id, title, own: problems.filter(({ field }) => ids.includes(field) || (id === step.id && field === "confirmed")) })).filter(({ own }) => own.length > 0);
    todo.replaceChildren(element("p", { text: `${counted(problems.length, "thing")} left, in ${counted(groups.length, "step")}.` }), ...groups.flatMap(({ title, own }) => [
      element("p", { attributes: { class: "case-todo-step" }, children: [element("strong", { text: title })] }),
      element("ul", { children: own.map(({ field, text }) => element("li", { children: [element("a", { text, attributes: { href: anchorOf(field) } })] })) }),
    ]));
  }
}

export function anchorOf(field) {
  return "#field-" + field.replaceAll(".", "-");
}
