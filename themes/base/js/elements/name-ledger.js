import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";

const CHOICES = [
  { id: "madeUp", label: "Made up" },
  { id: "public", label: "Public" },
  { id: "real", label: "Real" },
];
const HELP =
  "Say what each of these words is. Made up: a first name that you chose, and nobody in the case has it. " +
  "Public: a law, a method or an organisation of the whole country, so that it leads to nobody. Real: it must go.";
const CHANGE_IT = "Change it in your text: write the role, such as “the worker”, or a made-up first name that is not like it.";
const NOT_THERE = "It is not in the text any more.";
const WAITING = "Your text has not been searched for names yet: the list of words is still on its way.";
const NOT_ARRIVED =
  "Your text has not been searched for names: the list of words did not arrive. Load this page again when you are online.";
const NONE_FOUND = "No word in your text looks like a name. That is no proof: a person has to read it too.";

/**
 * The list "Words that could be a name": one row for each word that could be a name, with a choice.
 * `choose(name, choice)` is told "madeUp", "public" or "" for none; `placeOf(row)` gives a node that says where a name stands.
 * Gives { node, show({ rows, madeUp, public, unused, isWhole }), fail() }.
 */
export function namesInText({ choose, placeOf, headingLevel = 4 }) {
  const [real, nodes] = [new Set(), new Map()];
  const status = element("p", { attributes: { class: "found-status", role: "status" } });
  const list = element("ul", { attributes: { class: "names-list" } });
  const node = element("div", {
    attributes: { class: "case-part names-in-text" },
    children: [
      element(`h${headingLevel}`, { text: "Words that could be a name" }),
      element("p", { text: HELP, attributes: { class: "answer-help" } }),
      status,
      list,
    ],
  });
  let hasFailed = false;
  return { node, show, fail };

  function show({ rows, madeUp, public: known, unused, isWhole }) {
    const all = [
      ...rows.map(({ words, times, ...row }) => ({ ...row, name: words, times, choice: real.has(words) ? "real" : "" })),
      ...madeUp.map((name) => ({ name, choice: "madeUp", isUnused: unused.includes(name) })),
      ...known.map((name) => ({ name, choice: "public", isUnused: unused.includes(name) })),
    ];
    const names = new Set(all.map(({ name }) => name));
    for (const [name, { node: item }] of nodes) {
      if (names.has(name)) continue;
      item.remove();
      nodes.delete(name);
    }
    for (const row of all) fill(nodes.get(row.name) ?? made(row.name), row);
    const left = rows.length;
    const waiting = hasFailed ? NOT_ARRIVED : WAITING;
    const found = left > 0 ? `${counted(left, "name waits", "names wait")} for your choice.` : "Every name has a choice.";
    say(!isWhole ? waiting : all.length === 0 ? NONE_FOUND : found);
  }

  function fail() {
    hasFailed = true;
  }

  function say(sentence) {
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  function made(name) {
    const id = `name-${crypto.randomUUID()}`;
    const inputs = CHOICES.map((choice) => element("input", {
      attributes: { type: "radio", name: id, value: choice.id, autocomplete: "off" },
      on: { change: () => pick(name, choice.id) },
    }));
    const labels = CHOICES.map(({ label }, index) => element("label", { children: [inputs[index], element("span", { text: label })] }));
    const where = element("span", { attributes: { class: "names-where" } });
    const advice = element("p", { attributes: { class: "found-advice" } });
    const remove = toolButton("Remove", () => pick(name, ""), "small-button");
    const word = element("p", { attributes: { id, class: "names-word" }, children: [element("strong", { text: name }), " ", where] });
    const choices = element("div", {
      attributes: { class: "choices", role: "radiogroup", "aria-labelledby": id },
      children: [...labels, remove],
    });
    const item = element("li", { attributes: { class: "found-item" }, children: [word, choices, advice] });
    list.append(item);
    const parts = { node: item, inputs, where, advice, remove };
    nodes.set(name, parts);
    return parts;
  }

  function fill({ node: item, inputs, where, advice, remove }, row) {
    for (const input of inputs) input.checked = input.value === row.choice;
    where.replaceChildren(...(row.times ? [`${counted(row.times, "time")}, first in `, placeOf(row)] : []));
    advice.textContent = row.choice === "real" ? CHANGE_IT : row.isUnused ? NOT_THERE : "";
    advice.hidden = advice.textContent === "";
    remove.hidden = !row.isUnused;
    item.classList.toggle("found-confirm", row.choice === "" || row.choice === "real");
  }

  function pick(name, choice) {
    if (choice === "real") real.add(name);
    else real.delete(name);
    choose(name, choice === "real" ? "" : choice);
  }
}
