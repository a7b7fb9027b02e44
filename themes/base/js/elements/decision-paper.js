import { answersOf } from "../lib/answers.js";
import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { FILE_FORMATS, makeFile } from "../lib/make-files.js";
import { toolButton } from "../lib/tool-button.js";
import { labelOf, resultOf } from "../lib/tool-scores.js";
import { canZip } from "../lib/zip.js";
import { fieldInput } from "./field-input.js";
import { paintDocument } from "./template-preview.js";

const MOST_GAPS = 3;
const FROM_ANSWERS = ["result", "findings", "gaps", "cost", "links"];
const HOURS = [
  ["meetings", "Number of meetings", "6"],
  ["meeting-hours", "Hours for one meeting, including setting up", ""],
  ["between-hours", "Hours of preparation and follow-up for each meeting", ""],
  ["setup-hours", "Hours to find members and prepare the start", ""],
];

/** The paper at the end of a self-assessment: filled from the answers and a few words of the reader, on the page and as files. */
export function decisionPaper(tool, store) {
  const section = document.querySelector(".tool-paper");
  if (!section || !tool.paper) return;
  const sheet = section.querySelector(".template-document");
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const key = (id) => "paper." + id;
  const keep = (id) => (value) => store.put("notes", key(id), value);
  const asked = tool.paper.fields
    .filter((field) => !FROM_ANSWERS.includes(field.id))
    .map((field) => ({ field, ...fieldInput(field, keep(field.id)) }));
  const hours = HOURS.map(([id, label, usual]) => hoursInput(id, label, usual, keep(id)));
  const answers = () => answersOf(tool.paper.fields, (field) => paperValues(tool, store)[field.id]);
  const formats = canZip() ? ["docx", "odt", "txt"] : ["txt"];
  const time = element("fieldset", {
    attributes: { class: "paper-hours" },
    children: [element("legend", { text: "The facilitator's time" }), ...hours.map((one) => one.node)],
  });
  const form = element("div", {
    attributes: { class: "paper-form" },
    children: [...asked.map((one) => one.node), time],
  });
  const downloads = formats.map((format, index) => {
    const look = index === 0 ? "button" : "button button-quiet";
    return toolButton("Download " + FILE_FORMATS[format].label, () => download(format), look);
  });
  const buttons = element("div", {
    attributes: { class: "actions" },
    children: [...downloads, toolButton("Print this paper", printPaper)],
  });
  sheet.before(
    element("p", { text: "Your answers fill it. Add what only you can say; these words stay on your device too." }),
    form,
    buttons,
    status,
  );
  store.onChange(paint);
  paint();

  function paint() {
    for (const { field, input, node, show } of asked) {
      const isInUse = node.contains(document.activeElement) || input === document.activeElement;
      if (!isInUse) show(store.note(key(field.id)));
    }
    for (const { id, input, usual } of hours) if (input !== document.activeElement) input.value = store.note(key(id)) || usual;
    paintDocument(sheet, answers());
  }

  async function download(format) {
    try {
      saveFile(`${tool.paper.slug}.${format}`, await makeFile(format, tool.paper, answers(), { notes: false }), FILE_FORMATS[format].type);
      status.textContent = `${tool.paper.slug}.${format} is in your downloads.`;
    } catch (error) {
      status.textContent = error.message;
    }
  }

  function printPaper() {
    const page = document.documentElement;
    addEventListener("afterprint", () => page.classList.remove("print-paper"), { once: true });
    page.classList.add("print-paper");
    print();
  }
}

/** What goes into each place of the paper, by the field's id. */
function paperValues(tool, store) {
  const { answers } = store.get();
  const result = resultOf(tool, answers);
  const words = Object.fromEntries(tool.paper.fields.map((field) => [field.id, store.note("paper." + field.id)]));
  const rowOf = (group) => [group.title, `${group.strong} of ${group.items}`, gapWords(tool, group, answers)];
  const gapOf = (item) => {
    const answer = labelOf(tool, answers[item.id]).toLowerCase();
    return `${item.short ?? item.text} (${answer}). ${item.try?.[0] ?? ""}`.trim();
  };
  return {
    ...words,
    recommendation: words.recommendation || result.band?.recommendation,
    result: resultWords(result),
    findings: result.answered === 0 ? [] : result.groups.map(rowOf),
    gaps: result.gaps.slice(0, MOST_GAPS).map(gapOf),
    cost: costWords(store),
    links: (result.band?.next ?? []).map((link) => `${link.title} – ${link.absolute}`),
  };
}

function resultWords({ band, score, possible, percent, items, answered }) {
  if (band) return `${band.title}. The answers come to ${score} of ${possible} points, which is ${percent} per cent.`;
  return answered > 0 ? `${counted(items - answered, "point is", "points are")} still to be answered.` : "";
}

function gapWords(tool, group, answers) {
  const isGap = (item, answer) => answers[item.id] === answer.id && !group.best.includes(item);
  const named = (answer) => group.all.filter((item) => isGap(item, answer)).map((item) => item.short ?? item.text);
  const lines = tool.answers
    .filter((answer) => answer.score !== undefined)
    .map((answer) => [answer.label, named(answer)])
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => `${label}: ${names.join("; ")}`);
  const unanswered = group.items - group.answered;
  return [...lines, ...(unanswered ? [`${unanswered} not answered`] : [])].join("\n") || "Nothing";
}

function costWords(store) {
  const [meetings, each, between, setup] = HOURS.map(([id, , usual]) => Number(store.note("paper." + id) || usual));
  if (!(each > 0) || !(meetings > 0)) return "";
  const number = (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const total = setup + meetings * (each + between);
  const around = between ? `, ${number(between)} hours around each` : "";
  const begin = setup ? `, and ${number(setup)} hours to begin` : "";
  const hours = `${meetings} meetings of ${number(each)} hours${around}${begin}`;
  return `About ${number(total)} hours of the facilitator's time: ${hours}. Members' time, the room and refreshments are extra.`;
}

function hoursInput(id, label, usual, onInput) {
  const step = id === "meetings" ? "1" : "any";
  const input = element("input", {
    attributes: { id: "paper-" + id, type: "number", min: "0", max: "2000", step, inputmode: "decimal" },
  });
  input.addEventListener("input", () => onInput(input.value));
  const name = element("label", { text: label, attributes: { for: "paper-" + id } });
  return { id, usual, input, node: element("div", { children: [name, input] }) };
}
