import { counted } from "../lib/ask.js";
import { copyToClipboard } from "../lib/copy.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { FILE_FORMATS, makeFile, makeText } from "../lib/make-files.js";
import { canZip } from "../lib/zip.js";

const TOO_OLD_FOR_FILES = "This browser is too old to make Word and OpenDocument files. You can download them blank above.";

/** The buttons that take the filled document away, and the two switches that decide what it holds. */
export function templateActions(template, currentAnswers, changed) {
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const notes = toggle("Show guidance notes", true);
  const examples = toggle("Fill the gaps with examples", false);
  const options = () => ({ notes: notes.input.checked });
  const formats = canZip() ? ["docx", "odt", "txt"] : ["txt"];
  const buttons = element("div", {
    attributes: { class: "actions" },
    children: [
      ...formats.map(downloadButton),
      button("Copy text", "button button-quiet", copy),
      button("Print", "button button-quiet", () => print()),
    ],
  });
  const toggles = element("div", { attributes: { class: "toggles" }, children: [notes.node, examples.node] });
  const node = element("div", { attributes: { class: "template-actions" }, children: [buttons, toggles, status] });
  if (formats.length === 1) status.textContent = TOO_OLD_FOR_FILES;
  return { node, notes: notes.input, examples: examples.input, say };

  async function download(format) {
    const name = `${template.slug}.${format}`;
    saveFile(name, await makeFile(format, template, currentAnswers(), options()), FILE_FORMATS[format].type);
    say(`${name} is in your downloads${notes.input.checked && sheetHasNotes() ? ", with the guidance notes" : ""}. ${gaps()}`);
  }

  async function copy() {
    const text = await makeText(template, currentAnswers(), options());
    if (await copyToClipboard(text)) say(`The text is copied. ${gaps()}`);
    else say("The browser did not let the page copy. Download the text instead.");
  }

  function sheetHasNotes() {
    return document.querySelector(".template-note") !== null;
  }

  function gaps() {
    const left = template.fields.filter((field) => !currentAnswers().has(field.id)).length;
    return left === 0 ? "" : `${counted(left, "place is", "places are")} still empty.`;
  }

  function say(sentence, ...more) {
    status.replaceChildren(sentence, ...more);
  }

  function downloadButton(format) {
    const look = format === "docx" ? "button" : "button button-quiet";
    return button("Download " + FILE_FORMATS[format].label, look, () => download(format));
  }

  function button(label, look, act) {
    return element("button", {
      text: label,
      attributes: { type: "button", class: look },
      on: { click: () => Promise.resolve(act()).catch((error) => say(error.message)) },
    });
  }

  function toggle(label, checked) {
    const input = element("input", { attributes: { type: "checkbox" }, on: { change: changed } });
    input.checked = checked;
    return { input, node: element("label", { attributes: { class: "toggle" }, children: [input, label] }) };
  }
}
