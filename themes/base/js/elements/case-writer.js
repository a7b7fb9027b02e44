import { counted } from "../lib/ask.js";
import { openDrafts } from "../lib/case-drafts.js";
import { oneLine } from "../lib/case-text.js";
import { caseProblems, caseReport, contextOf, isAskedElsewhere } from "../lib/case-rules.js";
import { loadEnglishWords } from "../lib/english-words.js";
import { element } from "../lib/dom.js";
import { pageData } from "../lib/page-data.js";
import { isEmptyAnswers } from "../lib/tool-record.js";
import { summaryOf } from "./anonymity-marks.js";
import { caseDraftsPanel, draftTrouble } from "./case-drafts-panel.js";
import { caseField, localDay } from "./case-field.js";
import { caseDownloads, caseOpening } from "./case-files.js";
import { casePrint } from "./case-print.js";
import { caseReading } from "./case-reading.js";
import { sharedComputer } from "./case-shared.js";
import { anchorOf, caseReady } from "./case-ready.js";
import { caseSteps } from "./case-steps.js";
import { namesInText } from "./name-ledger.js";

const LOOK_MILLISECONDS = 500;

/** The form for writing a case: drafts on the device, findings in the text, and a file at the end. */
export function startCaseWriter() {
  const work = document.querySelector("[data-element=case-writer]");
  const [tool, fields, form] = [pageData("tool"), pageData("case-form"), pageData("case-form-words")];
  if (!work || !tool || !fields || !form) return;
  const drafts = openDrafts(tool, localDay);
  const values = () => drafts.store().get().notes;
  const put = (key, value) => drafts.store().put("notes", key, value);
  const inputOf = (field) => {
    const place = work.querySelector(`[data-field="${field.id}"]`);
    if (field.kind === "print") return casePrint(place, field, (value) => put(field.id, value), values, fields);
    return caseField(place, field, (value) => put(field.id, value), () => contextOf(values(), fields));
  };
  const inputs = new Map(fields.map((field) => [field.id, inputOf(field)]));
  const steps = caseSteps(work, fields);
  const groups = steps.all
    .map(({ title, ids }) => ({ title, fields: fields.filter(({ id }) => ids.includes(id)) }))
    .filter((group) => group.fields.length > 0);
  const last = steps.all.at(-1).node;
  const names = namesInText({ choose, placeOf: ({ field }) => linkToField(field, fields) });
  document.querySelector("#step-names .group-text").after(names.node);
  const ready = caseReady(last, steps.all, fields, put);
  const reading = caseReading(groups, values);
  const downloads = caseDownloads(fields, form, groups, look);
  const panel = caseDraftsPanel(tool, drafts, caseOpening(fields, form, take), () => showAll(true));
  const trouble = draftTrouble(drafts);
  const shared = sharedComputer(drafts, () => showAll(true));
  const said = element("p", { attributes: { class: "case-found" } });
  const goOn = element("p", {
    attributes: { class: "actions case-go-on", hidden: "" },
    children: [element("a", { text: "Go on with your draft", attributes: { href: "#tool-form", class: "button" } })],
  });
  document.querySelector(".page-head").append(goOn);
  const others = element("a", { text: "Open a file or another draft", attributes: { href: "#case-drafts" } });
  const head = element("div", { attributes: { class: "case-head" }, children: [said, others] });
  work.querySelector(".case-steps").before(shared.node, head, trouble.node);
  last.querySelector(".case-foot").before(reading, downloads.node);
  work.after(panel.node);
  work.addEventListener("change", ({ target: { dataset, checked } }) => {
    if (dataset.answer) drafts.store().put("answers", dataset.answer, checked ? "yes" : "");
  });
  addEventListener("beforeunload", (event) => drafts.store().trouble && !isEmptyAnswers(drafts.store().record()) && event.preventDefault());
  work.classList.add("tool-live", "case-live");
  let timer = 0;
  let chosen = "";
  drafts.onChange(() => showAll(false));
  drafts.onGone(showGone);
  showAll(true);
  steps.start();
  loadEnglishWords().then((hasArrived) => {
    if (!hasArrived) names.fail();
    showFound();
  });

  function showAll(atOnce) {
    const now = drafts.store().get();
    for (const [id, input] of inputs) input.show(now.notes[id] ?? "");
    for (const field of fields.filter(({ when }) => when)) {
      work.querySelector(`[data-field="${field.id}"]`).hidden = isAskedElsewhere(field, now.notes);
    }
    for (const box of work.querySelectorAll("[data-answer]")) box.checked = now.answers[box.dataset.answer] === "yes";
    const choices = JSON.stringify([now.notes["names.made-up"], now.notes["names.public"]]);
    if (chosen !== choices) {
      chosen = choices;
      for (const input of inputs.values()) input.check();
    }
    trouble.refresh();
    panel.refresh();
    shared.refresh();
    clearTimeout(timer);
    if (atOnce) showFound();
    else timer = setTimeout(showFound, LOOK_MILLISECONDS);
  }

  /** Nothing of a draft that another tab deleted stays, also not in the field that someone is typing in. */
  function showGone() {
    const typed = work.querySelector("textarea:focus, input:not([type=checkbox], [type=radio]):focus");
    if (typed) typed.value = "";
    typed?.blur();
    showAll(true);
    panel.say("The draft that was open here was deleted in another tab.");
  }

  function look() {
    const now = values();
    const report = caseReport(now, fields);
    return {
      values: now,
      report,
      findings: report.findings,
      problems: caseProblems(now, fields, report, localDay()),
      isEmpty: !fields.some(({ id }) => oneLine(now[id] ?? "") !== ""),
    };
  }

  function showFound() {
    const { values: now, report, findings, problems, isEmpty } = look();
    names.show({ ...contextOf(now, []), ...report, rows: findings.filter(({ level }) => level === "choose") });
    ready(now, findings, problems, isEmpty);
    downloads.refresh();
    steps.tell(problems, isEmpty);
    work.classList.toggle("case-written", !isEmpty);
    goOn.hidden = isEmpty;
    const written = fields.filter(({ id }) => oneLine(now[id] ?? "") !== "");
    const found = findings.length === 0 ? "" : summaryOf(findings, report.isWhole);
    said.textContent = isEmpty ? "Nothing is written yet." : `${counted(written.length, "answer")}, kept on this device. ${found}`;
  }

  /** Puts a name on the list that was chosen, and takes it from the other. */
  function choose(name, choice) {
    const now = contextOf(values(), []);
    for (const [list, id] of [["madeUp", "names.made-up"], ["public", "names.public"]]) {
      const others = now[list].filter((other) => other !== name);
      put(id, (choice === list ? [...others, name] : others).join("\n"));
    }
    showAll(true);
  }

  /** A file that was opened: into the draft on the screen when that is empty, else into a new one. */
  function take({ values: read, unclear = [], told = [], things = [] }) {
    if (!isEmptyAnswers(drafts.store().record())) drafts.begin();
    drafts.store().set({ notes: read });
    showAll(true);
    const more = [
      unclear.length > 0 && `Answer again: ${unclear.join(", ")}.`,
      things.length > 0 && `Not taken over: ${things.join("; ")}.`,
      ...told,
    ].filter(Boolean);
    panel.say(["The file is open as a draft.", ...more].join(" "));
  }
}

function linkToField(field, fields) {
  return element("a", { text: fields.find(({ id }) => id === field)?.label ?? "the text", attributes: { href: anchorOf(field) } });
}
