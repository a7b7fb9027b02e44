import { answersOf, isEmptyValue } from "../lib/answers.js";
import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { makeFile } from "../lib/make-files.js";
import { placeOf } from "../lib/store.js";
import { canZip, packEntry, writeZip } from "../lib/zip.js";
import { fieldGroup, storeTrouble, whereAnswersAre } from "./template-form.js";

/** The ticked templates, what they share to fill in once, and one archive of all of them. */
export function starterPack(templates, store, isTicked, untickAll) {
  const ticked = () => templates.filter((template) => isTicked(template.slug));
  const fields = templates.flatMap((template) => template.fields).filter((field) => field.shared);
  const shared = [...new Map(fields.map((field) => [field.shared, { ...field, id: field.shared }])).values()];
  const about = "These details go into every ticked template that needs them.";
  const group = fieldGroup("Fill in once", about, shared, store, (field) => ({ shared: field.shared }));
  const list = element("ul", { attributes: { class: "pack-list" } });
  const notes = element("input", { attributes: { type: "checkbox" } });
  const button = element("button", { attributes: { type: "button", class: "button" }, on: { click: download } });
  const none = element("button", {
    text: "Untick all",
    attributes: { type: "button", class: "small-button" },
    on: { click: untick },
  });
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const hint = element("p", {
    text:
      "Tick the templates that you need. Fill in what they share once, and take them all in one file: " +
      "each as Word and as OpenDocument.",
  });
  const details = document.querySelector("main a[href*='details/']")?.href;
  const form = element("form", {
    attributes: { "aria-label": "Details for the starter pack" },
    on: { submit: (event) => event.preventDefault() },
    children: [group.node, storeTrouble(store), whereAnswersAre(details)],
  });
  const toggle = element("label", { attributes: { class: "toggle" }, children: [notes, "With guidance notes"] });
  const side = element("div", { attributes: { class: "pack-side" }, children: [list, none, toggle, button, status] });
  const filled = element("div", { attributes: { class: "pack-filled" }, children: [form, side] });
  const node = element("section", {
    attributes: { class: "starter-pack", id: "starter-pack", tabindex: "-1", "aria-labelledby": "starter-pack-title" },
    children: [element("h2", { text: "Your starter pack", attributes: { id: "starter-pack-title" } }), hint, filled],
  });
  const barText = element("span");
  const way = element("a", { text: "Fill in and download", attributes: { href: "#starter-pack", class: "button" } });
  const bar = element("div", { attributes: { class: "pack-bar" }, children: [barText, way] });
  store.onChange(refresh);
  return { node, bar, refresh };

  function refresh() {
    const chosen = ticked();
    const used = new Set(chosen.flatMap((template) => template.fields.map((field) => field.shared)));
    for (const field of shared) group.inputs.get(field.id).node.hidden = !used.has(field.shared);
    list.replaceChildren(...chosen.map(listItem));
    filled.hidden = bar.hidden = chosen.length === 0;
    barText.textContent = `${counted(chosen.length, "template")} in your starter pack`;
    button.textContent = `Download ${counted(chosen.length, "template")}`;
  }

  function untick() {
    untickAll();
    refresh();
  }

  function listItem(template) {
    const done = template.fields.filter((field) => !isEmptyValue(store.valueOf(placeOf(template.slug, field)))).length;
    return element("li", {
      children: [
        element("a", { text: template.title, attributes: { href: template.page } }),
        element("span", { text: ` ${done} of ${template.fields.length} filled in` }),
      ],
    });
  }

  async function download() {
    if (!canZip()) return say("This browser is too old to make the files. You can download each template blank.");
    button.disabled = true;
    say("Your pack is being made…");
    try {
      const files = await Promise.all(ticked().flatMap((template) => ["docx", "odt"].map((format) => packedFile(template, format))));
      saveFile("starter-pack.zip", writeZip(files, new Date()), "application/zip");
      say("starter-pack.zip is in your downloads.");
    } catch (error) {
      say(error.message);
    }
    button.disabled = false;
  }

  async function packedFile(template, format) {
    const answers = answersOf(template.fields, (field) => store.valueOf(placeOf(template.slug, field)));
    const bytes = await makeFile(format, template, answers, { notes: notes.checked });
    return packEntry(`${format === "docx" ? "Word" : "OpenDocument"}/${template.slug}.${format}`, bytes, true);
  }

  function say(sentence) {
    status.textContent = sentence;
  }
}
