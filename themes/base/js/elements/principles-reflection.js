import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { bindForm } from "../lib/bound-form.js";
import { drawing, pictureButtons, shape, shortLines } from "../lib/picture.js";
import { linkTo, plainTable, resultSection } from "../lib/result.js";

/** The nine principles: marks, the picture they make, and what to do next. */
export function startPrinciplesReflection(tool, store, work) {
  const { node, says, body } = resultSection("How far you are");
  const figure = element("figure", { attributes: { class: "figure bars" } });
  const actions = element("div", { attributes: { class: "actions" }, children: pictureButtons(figure, "nine-principles", () => "The nine design principles in our organisation") });
  work.querySelector(".tool-form").append(node);
  return bindForm(store, work, draw);

  function draw() {
    const rows = tool.groups.flatMap((group) => group.items.map((item) => ({ title: group.title, item, mark: markOf(tool, store.answer(item.id)), note: store.note(item.id) })));
    const marked = rows.filter((row) => row.mark);
    const sentence = marksInWords(rows, marked);
    if (says.textContent !== sentence) says.textContent = sentence;
    if (marked.length === 0) return body.replaceChildren();
    figure.replaceChildren(barDrawing(rows, tool.answers.length, sentence));
    const table = plainTable("Your marks", ["Principle", "Mark", tool.noteLabel], rows.map((row) => [row.title, row.mark?.label ?? "Open", row.note]));
    body.replaceChildren(figure, actions, element("details", { children: [element("summary", { text: "The picture as a table" }), table] }), ...whatToDo(rows, marked, tool.answers.length));
  }
}

function markOf(tool, id) {
  const index = tool.answers.findIndex((answer) => answer.id === id);
  return index < 0 ? null : { value: index + 1, label: tool.answers[index].label };
}

function marksInWords(rows, marked) {
  if (marked.length === 0) return "Give a mark to each principle, and you will see here how far you are and what to do next.";
  const open = rows.length - marked.length;
  return `You have marked ${marked.length} of ${rows.length} principles${open > 0 ? `; ${open} ${open === 1 ? "is" : "are"} still open` : ""}.`;
}

function whatToDo(rows, marked, best) {
  const strong = marked.filter((row) => row.mark.value >= best - 1);
  const weak = marked.filter((row) => row.mark.value < best).sort((a, b) => a.mark.value - b.mark.value).slice(0, 2);
  const parts = [];
  if (strong.length > 0) parts.push(element("h4", { text: "Where you are strong" }), element("ul", { children: strong.map((row) => element("li", { text: row.title.replace(/^\d+\. /, "") })) }));
  if (weak.length === 0) parts.push(element("p", { text: "Everything you marked is fully true. Ask a member and somebody from another service whether they see it the same way." }));
  else parts.push(element("h4", { text: `Work on ${weak.length === 1 ? "this one" : "these two"} next` }), ...weak.map((row) => element("div", { attributes: { class: "next-step" }, children: [element("p", { children: [element("strong", { text: row.title }), ` (mark ${row.mark.value} of ${best})`] }), element("ul", { children: (row.item.try ?? []).map((text) => element("li", { text })) }), linkTo(row.item.link)] })));
  if (marked.length < rows.length) parts.push(element("p", { text: `The two lowest may change: ${counted(rows.length - marked.length, "principle has", "principles have")} no mark yet.` }));
  return parts;
}

/** Each name stands above its bar, so that the picture can be read on a phone. */
function barDrawing(rows, best, sentence) {
  const [left, step, row] = [6, 84, 62];
  const height = rows.length * row + 40;
  const marks = Array.from({ length: best }, (_, index) => index + 1);
  return drawing(left + best * step + 14, height, `${sentence} ${rows.filter((one) => one.mark).map((one) => `${one.title}: ${one.mark.value}`).join("; ")}`, [
    ...marks.flatMap((mark) => [shape("line", { class: "lead", x1: left + mark * step, y1: 32, x2: left + mark * step, y2: height - 4 }), shape("text", { class: "map-note", x: left + mark * step, y: 22, "font-size": 17, "text-anchor": "middle" }, String(mark))]),
    ...rows.flatMap((one, index) => {
      const y = 36 + index * row;
      return [
        ...shortLines(one.title, 50, 1).map((line) => shape("text", { class: "name", x: left, y: y + 20, "font-size": 17 }, line)),
        one.mark ? shape("rect", { class: "bar", x: left, y: y + 28, width: one.mark.value * step, height: 26 }) : shape("text", { class: "map-note", x: left, y: y + 46, "font-size": 16 }, "open"),
        ...(one.mark ? [shape("text", { class: "on-bar", x: left + one.mark.value * step - 10, y: y + 47, "font-size": 17, "text-anchor": "end" }, String(one.mark.value))] : []),
      ];
    }),
  ]);
}
