import { ask, counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { pageData } from "../lib/page-data.js";
import { emptyRecord, recordFile } from "../lib/record.js";
import { importPart } from "./details-import.js";
import { fieldGroup, storeTrouble } from "./template-form.js";

const ABOUT_COPIES =
  "A copy is one small file with everything that you have written. " +
  "Keep it where you keep the other papers of your community, or give it to a colleague who helps you.";

/** The page to see, change, save, bring back and delete what has been written. */
export function startDetailsPage(store) {
  const work = document.querySelector(".details-work");
  const data = pageData("details-data");
  if (!work || !data) return;
  const fields = data.fields.map((field) => ({ ...field, id: field.shared }));
  const titles = new Map(data.fields.flatMap((field) => field.templates).map((template) => [slugOf(template.page), template]));
  const group = fieldGroup(null, null, fields, store, (field) => ({ shared: field.shared }));
  for (const field of fields) group.inputs.get(field.id).node.append(usedIn(field.templates));
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const single = element("section", { attributes: { class: "details-part" } });
  const copies = element("section", {
    attributes: { class: "details-part" },
    children: [
      element("h2", { text: "Keep a copy" }),
      element("p", { text: ABOUT_COPIES }),
      element("div", { attributes: { class: "actions" }, children: [plainButton("Save a copy", "button", saveCopy)] }),
      importPart(store, fields, titles, say),
    ],
  });
  const deletion = element("section", {
    attributes: { class: "details-part" },
    children: [
      element("h2", { text: "Delete everything" }),
      element("p", { text: "This takes away all details and answers from this browser. Copies that you have saved stay where they are." }),
      plainButton("Delete everything", "button button-danger", deleteAll),
    ],
  });
  const form = element("form", {
    attributes: { class: "details-form", "aria-labelledby": work.getAttribute("aria-labelledby") },
    on: { submit: (event) => event.preventDefault() },
    children: [group.node],
  });
  work.append(storeTrouble(store), form);
  work.after(single, copies, deletion, status);
  store.onChange(showSingle);
  showSingle();

  function showSingle() {
    const kept = Object.entries(store.record().templates);
    single.hidden = kept.length === 0;
    const items = kept.map(([slug, values]) => keptItem(slug, Object.keys(values).length));
    single.replaceChildren(
      element("h2", { text: "Answers for single templates" }),
      element("ul", { attributes: { class: "kept-list" }, children: items }),
    );
  }

  function keptItem(slug, number) {
    const template = titles.get(slug);
    const name = template ? element("a", { text: template.title, attributes: { href: template.page } }) : slug;
    const remove = plainButton("Delete", "small-button", () => deleteSingle(slug, template?.title ?? slug, number));
    remove.setAttribute("aria-label", `Delete the answers for ${template?.title ?? slug}`);
    return element("li", { children: [element("span", { children: [name, ", " + counted(number, "answer")] }), remove] });
  }

  async function deleteSingle(slug, title, number) {
    const sentence = `${counted(number, "answer")} will be gone from this browser.`;
    const choice = await ask(`Delete the answers for “${title}”?`, [sentence], ["Delete them"]);
    if (!choice) return;
    store.change((next) => { delete next.templates[slug]; });
    say(`The answers for “${title}” are deleted.`);
  }

  function saveCopy() {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`community-details-${day}.json`, new TextEncoder().encode(recordFile(store.record(), day)), "application/json");
    say(`community-details-${day}.json is in your downloads.`);
  }

  async function deleteAll() {
    const { shared, templates } = store.record();
    const number = Object.keys(shared).length + Object.values(templates).reduce((sum, values) => sum + Object.keys(values).length, 0);
    if (number === 0) return say("There is nothing to delete.");
    const sentence = `${counted(number, "answer")} will be gone from this browser. This cannot be undone.`;
    if (!(await ask("Delete everything?", [sentence], ["Delete everything"]))) return;
    store.change((next) => Object.assign(next, emptyRecord()));
    say("Everything is deleted.");
  }

  function say(sentence) {
    status.textContent = sentence;
  }
}

function plainButton(text, look, act) {
  return element("button", { text, attributes: { type: "button", class: look }, on: { click: act } });
}

function usedIn(templates) {
  const links = templates.map(({ title, page }) => element("a", { text: title, attributes: { href: page } }));
  const list = element("ul", { children: links.map((link) => element("li", { children: [link] })) });
  const summary = element("summary", { text: "Used in " + counted(templates.length, "template") });
  return element("details", { attributes: { class: "used-in" }, children: [summary, list] });
}

/** The slug of "/templates/reminder/" or of ".../templates/reminder/index.html". */
function slugOf(page) {
  return /templates\/([^/]+)\//.exec(page)?.[1];
}
