import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { itemsOf, ownAnswer, readAnswersFile } from "../lib/tool-record.js";
import { labelOf } from "../lib/tool-scores.js";

const MOST_COLLEAGUES = 8;
const ABOUT_COMPARING =
  "Each person answers alone and saves a copy. Open their copies here to see where you differ: that is where to talk. " +
  "Nothing of theirs is kept when you leave the page.";

/** Several people's answers side by side, from the copies that they saved. Nothing of it is kept. */
export function compareAnswers(tool, store, started) {
  const colleagues = [];
  const input = element("input", {
    attributes: { type: "file", multiple: "", accept: ".json,application/json", id: "tool-colleagues" },
    on: { change: () => load([...input.files]) },
  });
  const onlyDifferent = element("input", { attributes: { type: "checkbox" }, on: { change: paint } });
  const status = element("div", { attributes: { role: "status", class: "status" } });
  const summary = element("p", { attributes: { role: "status", class: "compare-summary" } });
  const names = element("ul", { attributes: { class: "compare-names" } });
  const table = element("div");
  const toggle = element("label", { attributes: { class: "toggle" }, children: [onlyDifferent, "Show only where we differ"] });
  const view = element("div", {
    attributes: { class: "compare-view", hidden: "" },
    children: [summary, names, toggle, table],
  });
  const label = element("label", { text: "Open colleagues' copies", attributes: { for: "tool-colleagues" } });
  store.onChange(paint);
  return element("section", {
    attributes: { class: "tool-compare", "aria-labelledby": "tool-compare" },
    children: [
      element("h2", { text: "Compare with colleagues", attributes: { id: "tool-compare" } }),
      element("p", { text: ABOUT_COMPARING }),
      element("div", { attributes: { class: "import" }, children: [label, input] }),
      status,
      view,
    ],
  });

  async function load(files) {
    const problems = [];
    for (const file of files) {
      const { record, problem } = await readAnswersFile(file, tool, started.accepts);
      if (problem) problems.push(`${file.name}: ${problem}`);
      else if (colleagues.length >= MOST_COLLEAGUES) problems.push(`${file.name}: There is room for ${MOST_COLLEAGUES} colleagues.`);
      else colleagues.push({ name: file.name.replace(/\.json$/i, "").slice(0, 60), record });
    }
    input.value = "";
    status.replaceChildren(...problems.map((text) => element("p", { text, attributes: { class: "problem" } })));
    show();
  }

  function show() {
    names.replaceChildren(...colleagues.map(nameOf));
    view.hidden = colleagues.length === 0;
  }

  // The names stay as they are while one types in them.
  function paint() {
    if (colleagues.length === 0) return;
    const own = store.get();
    const columns = [...(Object.keys(own.answers).length > 0 ? [{ name: "You", record: own }] : []), ...colleagues];
    const rows = itemsOf(tool).map((item) => {
      const given = columns.map(({ record }) => ({ answer: ownAnswer(record.answers, item.id), note: ownAnswer(record.notes, item.id) }));
      return { item, given, differs: new Set(given.map(({ answer }) => answer).filter(Boolean)).size > 1 };
    });
    const different = rows.filter((row) => row.differs).length;
    summary.textContent =
      different === 0
        ? "You agree on every point that more than one of you has answered."
        : `You differ on ${different} of ${counted(rows.length, "point")}.`;
    table.replaceChildren(compareTable(columns, onlyDifferent.checked ? rows.filter((row) => row.differs) : rows));
  }

  function compareTable(columns, rows) {
    const heads = ["Point", ...columns.map(({ name }) => name)];
    const head = element("tr", { children: heads.map((text) => element("th", { text, attributes: { scope: "col" } })) });
    const parts = [element("thead", { children: [head] }), element("tbody", { children: rows.map(compareRow) })];
    return element("div", {
      attributes: { class: "table", tabindex: "0", role: "group", "aria-label": "Answers side by side" },
      children: [element("table", { children: parts })],
    });
  }

  function compareRow({ item, given, differs }) {
    const mark = differs ? [element("span", { text: " Different", attributes: { class: "chip" } })] : [];
    const point = element("th", { attributes: { scope: "row" }, children: [item.text, ...mark] });
    return element("tr", { attributes: differs ? { class: "differs" } : {}, children: [point, ...given.map(answerCell)] });
  }

  function answerCell({ answer, note }) {
    return element("td", { children: [labelOf(tool, answer) || "–", ...(note ? [element("p", { text: note })] : [])] });
  }

  function nameOf(one, index) {
    const name = element("input", {
      attributes: { type: "text", "aria-label": `Name of colleague ${index + 1}`, maxlength: "60" },
      on: { input: () => rename(name.value.trim() || `Colleague ${index + 1}`) },
    });
    const remove = element("button", {
      text: "Close",
      attributes: { type: "button", class: "small-button" },
      on: { click: close },
    });
    name.value = one.name;
    rename(one.name);
    return element("li", { children: [name, remove] });

    function close() {
      colleagues.splice(index, 1);
      show();
      input.focus();
    }

    function rename(to) {
      one.name = to;
      remove.setAttribute("aria-label", `Close the copy of ${to}`);
      paint();
    }
  }
}
