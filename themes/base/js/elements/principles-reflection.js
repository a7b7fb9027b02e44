import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { bindForm } from "../lib/bound-form.js";
import { drawing, pictureButtons, shape, shortLines } from "../lib/picture.js";
import { linkTo, plainTable, resultSection } from "../lib/result.js";

const ALL_TRUE =
  "Everything you marked is fully true. Ask a member and someone from another service whether they see it the same way.";

/** The nine principles: marks, the picture they make, and what to do next. */
export function startPrinciplesReflection(tool, store, work) {
  const { node, says, body } = resultSection("How far you are");
  const figure = element("figure", { attributes: { class: "figure bars" } });
  const actions = element("div", {
    attributes: { class: "actions" },
    children: pictureButtons(figure, "nine-principles", () => "The nine design principles in our organisation"),
  });
  work.querySelector(".tool-form").append(node);
  return bindForm(store, work, draw);

  function draw() {
    const rowOf = ({ title }, item) => ({ title, item, mark: markOf(tool, store.answer(item.id)), note: store.note(item.id) });
    const rows = tool.groups.flatMap((group) => group.items.map((item) => rowOf(group, item)));
    const marked = rows.filter((row) => row.mark);
    const sentence = marksInWords(rows, marked);
    if (says.textContent !== sentence) says.textContent = sentence;
    if (marked.length === 0) return body.replaceChildren();
    figure.replaceChildren(barDrawing(rows, tool.answers.length, sentence));
    const cells = rows.map((row) => [row.title, row.mark?.label ?? "Open", row.note]);
    const table = plainTable("Your marks", ["Principle", "Mark", tool.noteLabel], cells);
    body.replaceChildren(
      figure,
      actions,
      element("details", { children: [element("summary", { text: "The picture as a table" }), table] }),
      ...whatToDo(rows, marked, tool.answers.length),
    );
  }
}

function markOf(tool, id) {
  const index = tool.answers.findIndex((answer) => answer.id === id);
  return index < 0 ? null : { value: index + 1, label: tool.answers[index].label };
}

function marksInWords(rows, marked) {
  if (marked.length === 0) return "Give a mark to each principle, and you will see here how far you are and what to do next.";
  const open = rows.length - marked.length;
  const left = open > 0 ? `; ${open} ${open === 1 ? "is" : "are"} still open` : "";
  return `You have marked ${marked.length} of ${rows.length} principles${left}.`;
}

function whatToDo(rows, marked, best) {
  const strong = marked.filter((row) => row.mark.value >= best - 1);
  const weak = marked.filter((row) => row.mark.value < best).sort((a, b) => a.mark.value - b.mark.value).slice(0, 2);
  const open = rows.length - marked.length;
  return [
    ...(strong.length > 0 ? strengths(strong) : []),
    ...(weak.length > 0 ? nextSteps(weak, best) : [element("p", { text: ALL_TRUE })]),
    ...(open > 0 ? [mayChange(open)] : []),
  ];
}

function strengths(strong) {
  const items = strong.map((row) => element("li", { text: row.title.replace(/^\d+\. /, "") }));
  return [element("h4", { text: "Where you are strong" }), element("ul", { children: items })];
}

function nextSteps(weak, best) {
  const heading = `Work on ${weak.length === 1 ? "this one" : "these two"} next`;
  return [element("h4", { text: heading }), ...weak.map((row) => nextStep(row, best))];
}

function nextStep({ title, mark, item }, best) {
  return element("div", {
    attributes: { class: "next-step" },
    children: [
      element("p", { children: [element("strong", { text: title }), ` (mark ${mark.value} of ${best})`] }),
      element("ul", { children: (item.try ?? []).map((text) => element("li", { text })) }),
      linkTo(item.link),
    ],
  });
}

function mayChange(open) {
  return element("p", { text: `The two lowest may change: ${counted(open, "principle has", "principles have")} no mark yet.` });
}

/** Each name stands above its bar, so that the picture can be read on a phone. */
function barDrawing(rows, best, sentence) {
  const [left, step, row] = [6, 84, 62];
  const height = rows.length * row + 40;
  const marks = Array.from({ length: best }, (_, index) => index + 1);
  const values = rows.filter((one) => one.mark).map((one) => `${one.title}: ${one.mark.value}`);
  const scale = marks.flatMap(lineOfMark);
  const bars = rows.flatMap((one, index) => barOf(one, 36 + index * row));
  return drawing(left + best * step + 14, height, `${sentence} ${values.join("; ")}`, [...scale, ...bars]);

  function lineOfMark(mark) {
    const x = left + mark * step;
    return [
      shape("line", { class: "lead", x1: x, y1: 32, x2: x, y2: height - 4 }),
      shape("text", { class: "map-note", x, y: 22, "font-size": 17, "text-anchor": "middle" }, String(mark)),
    ];
  }

  function barOf({ title, mark }, y) {
    const name = shortLines(title, 50, 1).map((line) => shape("text", { class: "name", x: left, y: y + 20, "font-size": 17 }, line));
    if (!mark) return [...name, shape("text", { class: "map-note", x: left, y: y + 46, "font-size": 16 }, "open")];
    const width = mark.value * step;
    const end = { x: left + width - 10, y: y + 47, "font-size": 17, "text-anchor": "end" };
    return [
      ...name,
      shape("rect", { class: "bar", x: left, y: y + 28, width, height: 26 }),
      shape("text", { class: "on-bar", ...end }, String(mark.value)),
    ];
  }
}
