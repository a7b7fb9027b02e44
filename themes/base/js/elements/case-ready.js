import { counted } from "../lib/ask.js";
import { confirmationsOf } from "../lib/case-text.js";
import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";
import { LEVEL_WORDS, summaryOf } from "./anonymity-marks.js";

const MOST_LISTED = 100;
const ALL_ANSWERED = "Every question is answered, and nothing is left that must go. Now it needs you: read every line once more.";

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
  const part = (...children) => element("div", { attributes: { class: "case-part" }, children });
  step.querySelector(".group-text").after(
    part(heading("What gives someone away", "field-confirmed"), summary, found, orphans),
    part(heading("What is still to do", "case-todo"), todo),
  );
  return refresh;

  function refresh(values, findings, problems, isEmpty) {
    const keyOf = ({ level, id, place, start }) => (level === "confirm" ? id : `${id} ${place} ${start}`);
    const own = findings.filter(({ level }) => level !== "choose");
    const once = [...new Map(own.map((finding) => [keyOf(finding), finding])).entries()];
    say(isEmpty ? "Nothing is written yet." : summaryOf(once.map(([, finding]) => finding)));
    const keys = JSON.stringify(once.slice(0, MOST_LISTED).map(([key, finding]) => [key, finding.words, finding.field]));
    if (keys !== shown) {
      for (const key of [...nodes.keys()]) if (!once.some(([other]) => other === key)) nodes.delete(key);
      found.replaceChildren(...once.slice(0, MOST_LISTED).map(([key, finding]) => nodeOf(key, finding)));
      const more = once.length - MOST_LISTED;
      if (more > 0) found.append(element("li", { text: `… and ${more} more. Deal with these first.` }));
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
    const where = finding.field ? linkToField(finding.field) : "a reason below";
    const node = element("li", {
      attributes: { class: `found-item found-${finding.level}` },
      children: [
        element("p", { children: [element("strong", { text: `${LEVEL_WORDS[finding.level]}: ` }), what] }),
        element("p", { children: [element("q", { text: finding.words }), " in ", where] }),
        element("p", { text: finding.advice, attributes: { class: "found-advice" } }),
        ...(finding.level === "confirm" ? reasonInput(finding) : []),
      ],
    });
    nodes.set(key, node);
    return node;
  }

  function linkToField(field) {
    return element("a", { text: labels.get(field), attributes: { href: anchorOf(field) } });
  }

  function reasonInput(finding) {
    const id = `reason-${finding.id}`;
    return [
      element("label", {
        text: "Or say why this gives nobody away. Do not repeat the words.",
        attributes: { for: id, class: "case-reason" },
      }),
      element("textarea", {
        attributes: { id, rows: "2", maxlength: "2000", autocomplete: "off" },
        on: { input: ({ target }) => put(`confirmed.${finding.id}`, target.value) },
      }),
    ];
  }

  function fillReason(node, reason) {
    const input = node?.querySelector("textarea");
    if (input && input !== document.activeElement && input.value !== reason) input.value = reason;
  }

  function showOrphans(reasons) {
    if (reasons.length === 0) return orphans.replaceChildren();
    const items = reasons.map(({ id, reason }) => element("li", { children: [reason + " ", removalButton(id)] }));
    orphans.replaceChildren(
      element("p", { text: "These reasons belong to words that are no longer there:" }),
      element("ul", { attributes: { class: "case-orphans" }, children: items }),
    );
  }

  function removalButton(id) {
    return toolButton("Remove this reason", remove, "small-button");

    function remove() {
      put(`confirmed.${id}`, "");
      document.getElementById("field-confirmed").focus();
    }
  }

  function showTodo(problems, isEmpty) {
    if (problems.length === 0 || isEmpty) {
      const text = isEmpty ? "Begin with the first step." : ALL_ANSWERED;
      todo.replaceChildren(element("p", { text, attributes: { class: isEmpty ? "" : "case-done" } }));
      return;
    }
    const isOf = ({ id, ids }, field) => ids.includes(field) || (id === step.id && field === "confirmed");
    const groups = steps
      .map((one) => ({ title: one.title, own: problems.filter(({ field }) => isOf(one, field)) }))
      .filter(({ own }) => own.length > 0);
    todo.replaceChildren(
      element("p", { text: `${counted(problems.length, "thing")} left, in ${counted(groups.length, "step")}.` }),
      ...groups.flatMap(todoOfStep),
    );
  }

  function todoOfStep({ title, own }) {
    const links = own.map(({ field, text }) => element("a", { text, attributes: { href: anchorOf(field) } }));
    return [
      element("p", { attributes: { class: "case-todo-step" }, children: [element("strong", { text: title })] }),
      element("ul", { children: links.map((link) => element("li", { children: [link] })) }),
    ];
  }
}

export function anchorOf(field) {
  return "#field-" + field.replaceAll(".", "-");
}
