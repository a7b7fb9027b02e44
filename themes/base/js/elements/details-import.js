import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { isReadableSize, ownValue, readRecordFile, TOO_LARGE } from "../lib/record.js";

/** Brings a saved copy back: checked first, then shown, and used only when the reader says so. */
export function importPart(store, fields, titles, say) {
  const input = element("input", {
    attributes: { type: "file", accept: ".json,application/json", id: "copy-file" },
    on: { change: () => read(input.files[0]) },
  });
  const result = element("div", { attributes: { class: "import-result", role: "status" } });
  return element("div", {
    attributes: { class: "import" },
    children: [
      element("label", { text: "Bring a copy back", attributes: { for: "copy-file" } }),
      element("p", { text: "You will see what it would change before anything changes." }),
      input,
      result,
    ],
  });

  async function read(file) {
    if (!file) return;
    const { record, problem } = isReadableSize(file.size) ? readRecordFile(await file.text()) : { problem: TOO_LARGE };
    if (problem) showProblem(problem);
    else preview(record);
  }

  function showProblem(problem) {
    show(element("p", { text: problem, attributes: { class: "problem" } }), element("p", { text: "Nothing has been changed." }));
  }

  function preview(record) {
    const lines = [...sharedChanges(record.shared), ...templateChanges(record.templates)];
    if (lines.length === 0) return show(element("p", { text: "The copy says exactly what is here already. There is nothing to change." }));
    const use = element("button", {
      text: "Use the copy",
      attributes: { type: "button", class: "button" },
      on: { click: () => take(record) },
    });
    const leave = element("button", {
      text: "Change nothing",
      attributes: { type: "button", class: "button button-quiet" },
      on: { click: () => finish("Nothing has been changed.") },
    });
    show(
      element("p", { text: "The copy would change this:" }),
      element("dl", { children: lines }),
      element("div", { attributes: { class: "actions" }, children: [use, leave] }),
    );
  }

  function sharedChanges(shared) {
    return Object.entries(shared).flatMap(([name, value]) => {
      const now = ownValue(store.record().shared, name);
      if (JSON.stringify(value) === JSON.stringify(now)) return [];
      const label = fields.find((field) => field.shared === name)?.label ?? name;
      const old = now === undefined ? [] : [element("del", { text: shortened(now) }), " "];
      return [changeLine(label, [...old, element("ins", { text: shortened(value) })])];
    });
  }

  function templateChanges(templates) {
    return Object.entries(templates).flatMap(([slug, values]) => {
      const now = ownValue(store.record().templates, slug) ?? {};
      const different = Object.keys(values).filter((id) => JSON.stringify(values[id]) !== JSON.stringify(ownValue(now, id))).length;
      return different === 0 ? [] : [changeLine(titles.get(slug)?.title ?? slug, [counted(different, "answer")])];
    });
  }

  function take(record) {
    store.change((next) => {
      Object.assign(next.shared, record.shared);
      for (const [slug, values] of Object.entries(record.templates)) {
        next.templates[slug] = { ...ownValue(next.templates, slug), ...values };
      }
    });
    finish("The copy is in use.");
  }

  function finish(sentence) {
    input.value = "";
    result.replaceChildren();
    say(sentence);
    input.focus();
  }

  function show(...nodes) {
    input.value = "";
    result.replaceChildren(...nodes);
  }
}

function changeLine(label, content) {
  return element("div", { children: [element("dt", { text: label }), element("dd", { children: content })] });
}

function shortened(value) {
  const text = Array.isArray(value) ? value.map((row) => row.join(", ")).join("; ") : value;
  return text.length > 160 ? text.slice(0, 159) + "…" : text;
}
