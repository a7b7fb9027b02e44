import { anonymityMarks } from "./anonymity-marks.js";
import { ask } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { loadEnglishWords } from "../lib/english-words.js";
import { namesInText } from "./name-ledger.js";

const CHECKED_TEXT_KEY = "cop:anonymity-check:1";

/** The page on which any text can be checked. What is typed stays in the page; it is kept on the device only when asked. */
export function startAnonymityCheck() {
  const work = document.querySelector("[data-element=anonymity-check]");
  if (!work) return;
  const field = element("textarea", {
    attributes: { id: "anonymity-text", rows: "10", spellcheck: "true", autocomplete: "off", "aria-describedby": "anonymity-help" },
  });
  const chosen = { madeUp: [], public: [] };
  const names = namesInText({ choose, placeOf: ({ line }) => `line ${line}`, headingLevel: 3 });
  const evidence = element("input", { attributes: { type: "checkbox", id: "anonymity-evidence" } });
  const keep = element("input", { attributes: { type: "checkbox", id: "anonymity-keep" } });
  const trouble = element("p", { attributes: { class: "where where-trouble", hidden: "" } });
  const marks = anonymityMarks(field, {
    partOf: () => ({ name: "text", isEvidence: evidence.checked }),
    contextOf: () => chosen,
    onFindings: showAndKeep,
  });
  const kept = readKept();
  if (kept) {
    [field.value, evidence.checked, keep.checked] = [kept.text, kept.isEvidence, true];
    Object.assign(chosen, kept.chosen);
  }
  // Deleted in another tab, it is not kept again from here.
  addEventListener("storage", ({ key, newValue }) => {
    if ((key === CHECKED_TEXT_KEY || key === null) && newValue === null) keep.checked = false;
  });
  for (const box of [evidence, keep]) box.addEventListener("change", marks.check);
  const clear = element("button", {
    text: "Clear the text",
    attributes: { type: "button", class: "button button-quiet" },
    on: { click: clearText },
  });
  const toggles = [
    toggle(evidence, "This is the section with the research evidence, which names publications"),
    toggle(keep, "Keep the text on this device, so that it is there when I come back"),
  ];
  const form = element("div", {
    attributes: { class: "anonymity-work" },
    children: [
      labelFor("anonymity-text", "Your text"),
      helpNamed("anonymity-help", "Type or paste it. It does not leave this page."),
      field,
      marks.view,
      names.node,
      element("p", { attributes: { class: "toggles" }, children: toggles }),
      trouble,
      element("p", { attributes: { class: "actions" }, children: [clear] }),
    ],
  });
  work.querySelector(".tool-form").before(form);
  marks.check();
  loadEnglishWords().then((hasArrived) => {
    if (!hasArrived) names.fail();
    marks.check();
  });

  function choose(name, choice) {
    for (const list of ["madeUp", "public"]) {
      chosen[list] = chosen[list].filter((other) => other !== name);
      if (choice === list) chosen[list].push(name);
    }
    marks.check();
  }

  function showAndKeep(_, report) {
    const rows = report.findings.filter(({ level }) => level === "choose");
    names.show({ ...chosen, ...report, rows: rows.map((row) => ({ ...row, words: field.value.slice(row.start, row.end) })) });
    keepOrForget();
  }

  function labelFor(id, text) {
    return element("p", { children: [element("label", { text, attributes: { for: id } })] });
  }

  function helpNamed(id, text) {
    return element("p", { text, attributes: { id, class: "answer-help" } });
  }

  function toggle(box, label) {
    return element("label", { attributes: { class: "toggle" }, children: [box, label] });
  }

  async function clearText() {
    const sentence = "The text and the made-up names are removed from this page and from this device.";
    if (field.value.trim() !== "" && !(await ask("Clear the text?", [sentence], ["Clear it"]))) return;
    field.value = "";
    Object.assign(chosen, { madeUp: [], public: [] });
    keep.checked = false;
    marks.check();
    field.focus();
  }

  function keepOrForget() {
    try {
      const typed = { text: field.value, chosen, isEvidence: evidence.checked };
      if (keep.checked) localStorage.setItem(CHECKED_TEXT_KEY, JSON.stringify(typed));
      else localStorage.removeItem(CHECKED_TEXT_KEY);
      trouble.hidden = true;
    } catch {
      trouble.textContent = "This browser does not keep the text. Copy it somewhere safe before you leave.";
      trouble.hidden = !keep.checked;
    }
  }
}

function readKept() {
  try {
    const { text, chosen, isEvidence } = JSON.parse(localStorage.getItem(CHECKED_TEXT_KEY));
    const listOfNames = (list) => (Array.isArray(list) ? list.filter((name) => typeof name === "string") : []);
    const names = { madeUp: listOfNames(chosen?.madeUp), public: listOfNames(chosen?.public) };
    return typeof text === "string" ? { text, chosen: names, isEvidence: isEvidence === true } : null;
  } catch {
    return null;
  }
}
