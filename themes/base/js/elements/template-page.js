import { answersOf, isEmptyValue } from "../lib/answers.js";
import { ask, counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { placeOf } from "../lib/store.js";
import { fieldGroup, storeTrouble, whereAnswersAre } from "./template-form.js";
import { templateActions } from "./template-actions.js";
import { paintDocument, showPlace } from "./template-preview.js";

/** A template's page: a form beside the document, which fills as one types. */
export function startTemplatePage(store) {
  const work = document.querySelector(".template-work");
  const template = pageData("template-data");
  if (!work || !template) return;
  const sheet = work.querySelector(".template-document");
  const place = (field) => placeOf(template.slug, field);
  const answers = () => answersOf(template.fields, (field) => store.valueOf(place(field)), actions.examples.checked);
  const written = () => template.fields.filter((field) => !isEmptyValue(store.valueOf(place(field))));
  const actions = templateActions(template, answers, paint);
  const progress = element("p", { attributes: { class: "progress" } });
  const clear = element("button", {
    text: "Clear this form",
    attributes: { type: "button", class: "small-button" },
    on: { click: clearForm },
  });
  const groups = formGroups(template, store, place);
  const heading = element("h2", { text: "Fill it in", attributes: { id: "fill-in" } });
  const details = document.querySelector("main a[href*='details/']")?.href;
  const form = element("form", {
    attributes: { class: "template-form", "aria-labelledby": "fill-in" },
    on: { submit: (event) => event.preventDefault() },
    children: [
      element("div", { attributes: { class: "form-head" }, children: [heading, progress] }),
      storeTrouble(store),
      ...groups.map((group) => group.node),
      element("div", { attributes: { class: "form-foot" }, children: [whereAnswersAre(details), clear] }),
    ],
  });
  const pane = element("div", {
    attributes: { class: "template-pane", tabindex: "0", role: "region", "aria-label": "Your document" },
    children: [sheet],
  });
  work.classList.add("template-work-live");
  work.append(form, element("div", { attributes: { class: "template-result" }, children: [work.querySelector("h2"), actions.node, pane] }));
  form.addEventListener("focusin", (event) => showPlace(sheet, pane, idOf(event.target)));
  sheet.addEventListener("click", (event) => focusField(event.target.closest(".field")?.dataset.field));
  store.onChange(paint);
  paint();

  function paint() {
    paintDocument(sheet, answers());
    sheet.classList.toggle("without-notes", !actions.notes.checked);
    progress.textContent = `${written().length} of ${counted(template.fields.length, "field")} filled in`;
    clear.hidden = written().length === 0;
  }

  function idOf(target) {
    const input = target.closest(".answer")?.querySelector("[id^=answer-]:not(p)") ?? target.closest("fieldset.answer");
    return input?.id.slice("answer-".length);
  }

  function focusField(id) {
    for (const group of groups) {
      const input = group.inputs.get(id)?.input;
      (input?.querySelector("textarea") ?? input)?.focus();
    }
  }

  async function clearForm() {
    const [all, own] = [written(), written().filter((field) => !field.shared)];
    const sentences = [`This form holds ${counted(all.length, "answer")} on this device.`];
    const everything = `Clear all ${all.length}`;
    const choices = [everything];
    const shared = all.length - own.length;
    if (shared > 0) sentences.push(`${shared} of them are details of your community, which other templates use too.`);
    if (own.length > 0 && own.length < all.length) choices.push(`Keep the details, clear ${own.length}`);
    const choice = await ask("Clear this form?", sentences, choices);
    if (choice) forget(choice === everything ? all : own);
  }

  function forget(fields) {
    const before = fields.map((field) => [field, store.valueOf(place(field))]);
    setAll(fields.map((field) => [field, ""]));
    const undo = element("button", {
      text: "Undo",
      attributes: { type: "button", class: "small-button" },
      on: { click: () => bringBackAnswers(before) },
    });
    actions.say(`${counted(fields.length, "answer is", "answers are")} cleared. `, undo);
    undo.focus();
  }

  function bringBackAnswers(before) {
    setAll(before);
    actions.say("Your answers are back.");
    clear.focus({ preventScroll: true });
  }

  function setAll(values) {
    for (const [field, value] of values) store.setValue(place(field), value);
  }
}

function formGroups(template, store, place) {
  const shared = template.fields.filter((field) => field.shared);
  const own = template.fields.filter((field) => !field.shared);
  const groups = [];
  if (shared.length > 0) groups.push(fieldGroup("Your community", "Type these once: every template uses them.", shared, store, place));
  if (own.length > 0) groups.push(fieldGroup("This document", "Only for this template.", own, store, place));
  return groups;
}
