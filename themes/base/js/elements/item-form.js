/** Keeps what is chosen and written in the form of a tool, and shows what was kept. */
export function bindItems(tool, store, work) {
  const items = [...work.querySelectorAll("[data-item]")].map((node) => ({ id: node.dataset.item, node, radios: [...node.querySelectorAll("input[type=radio]")], note: node.querySelector("textarea") }));
  for (const { id, radios, note } of items) {
    for (const radio of radios) radio.addEventListener("change", () => store.put("answers", id, radio.value));
    note?.addEventListener("input", () => store.put("notes", id, note.value));
  }
  store.onChange(show);
  show();
  return items;

  function show() {
    for (const { id, radios, note } of items) {
      for (const radio of radios) radio.checked = store.answer(id) === radio.value;
      if (note && note.value !== store.note(id)) note.value = store.note(id);
    }
  }
}

/** Whether an answer is one that the tool offers for one of its items. */
export function acceptsItem(tool) {
  const ids = new Set(tool.groups.flatMap((group) => group.items.map((item) => item.id)));
  return (key, value) => ids.has(key) && tool.answers.some((answer) => answer.id === value);
}
