import { element } from "./dom.js";

/** Asks before something is lost. Gives the label of the chosen button, or null; the first choice is the one that loses something. */
export function ask(title, sentences, choices, stay = "Keep everything") {
  return new Promise((resolve) => {
    const buttons = choices.map((label, index) => {
      const look = index === 0 ? "button button-danger" : "button button-quiet";
      return element("button", { text: label, attributes: { value: label, class: look } });
    });
    const cancel = element("button", { text: stay, attributes: { value: "", class: "button button-quiet", autofocus: "" } });
    const heading = element("h2", { text: title, attributes: { id: "ask-title" } });
    const form = element("form", {
      attributes: { method: "dialog" },
      children: [
        heading,
        ...sentences.map((text) => element("p", { text })),
        element("div", { attributes: { class: "actions" }, children: [cancel, ...buttons] }),
      ],
    });
    const dialog = element("dialog", { attributes: { class: "ask", "aria-labelledby": "ask-title" }, children: [form], on: { close } });
    document.body.append(dialog);
    dialog.showModal();

    function close() {
      dialog.remove();
      resolve(dialog.returnValue || null);
    }
  });
}

/** "1 answer", "2 answers". */
export function counted(number, one, many = one + "s") {
  return `${number} ${number === 1 ? one : many}`;
}
