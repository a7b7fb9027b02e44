import { element } from "../lib/dom.js";

/** Rows that one adds and removes, each a group of labelled inputs. */
export function tableInput(field, { id, help, example, described }, onInput) {
  const rows = element("div", { attributes: { class: "answer-rows" } });
  const add = element("button", {
    text: "Add a row",
    attributes: { type: "button", class: "small-button", id: id + "-add" },
    on: { click: () => addRow([]).querySelector("textarea").focus() },
  });
  const said = element("p", { attributes: { role: "status", class: "out-of-sight" } });
  const node = element("fieldset", {
    attributes: { class: "answer answer-table", "aria-describedby": described, id },
    children: [element("legend", { text: field.label }), help, example, rows, add, said],
  });
  addRow([]);
  return { node, input: rows, show };

  function show(value) {
    const wanted = Array.isArray(value) && value.length > 0 ? value : [[]];
    if (JSON.stringify(wanted) === JSON.stringify(read())) return;
    rows.replaceChildren();
    for (const cells of wanted) addRow(cells);
  }

  function read() {
    return [...rows.children].map((row) => [...row.querySelectorAll("textarea")].map((cell) => cell.value));
  }

  function addRow(cells) {
    const remove = element("button", { attributes: { type: "button", class: "small-button" }, on: { click: () => removeRow(row) } });
    const inputs = field.columns.map((column, index) => {
      const cell = element("textarea", { attributes: { rows: "1" }, on: { input: () => onInput(read()) } });
      cell.value = cells[index] ?? "";
      return element("label", { children: [element("span", { text: column }), cell] });
    });
    const row = element("div", { attributes: { role: "group", class: "answer-row" }, children: [...inputs, remove] });
    rows.append(row);
    number();
    return row;
  }

  function removeRow(row) {
    const place = [...rows.children].indexOf(row);
    row.remove();
    number();
    onInput(read());
    said.textContent = `Row ${place + 1} is removed.`;
    rows.children[Math.min(place, rows.children.length - 1)].querySelector("textarea").focus();
  }

  function number() {
    [...rows.children].forEach((row, index) => {
      row.setAttribute("aria-label", `${field.label}, row ${index + 1}`);
      row.querySelector("button").textContent = `Remove row ${index + 1}`;
      row.querySelector("button").hidden = rows.children.length === 1;
    });
  }
}
