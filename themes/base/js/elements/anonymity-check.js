import { anonymityMarks } from "./anonymity-marks.js";
import { ask } from "../lib/ask.js";
import { element } from "../lib/dom.js";

const CHECKED_TEXT_KEY = "cop:anonymity-check:1";

/** The page on which any text can be checked. What is typed stays in the page; it is kept on the device only when asked. */
export function startAnonymityCheck() {
  const work = document.querySelector("[data-element=anonymity-check]");
  if (!work) return;
  const field = element("textarea", {
    attributes: { id: "anonymity-text", rows: "10", spellcheck: "true", autocomplete: "off", "aria-describedby": "anonymity-help" },
  });
  const names = element("input", {
    attributes: { id: "anonymity-names", type: "text", autocomplete: "off", "aria-describedby": "anonymity-names-help" },
  });
  const evidence = element("input", { attributes: { type: "checkbox", id: "anonymity-evidence" } });
  const keep = element("input", { attributes: { type: "checkbox", id: "anonymity-keep" } });
  const trouble = element("p", { attributes: { class: "where where-trouble", hidden: "" } });
  const marks = anonymityMarks(field, {
    partOf: () => ({ name: "text", isEvidence: evidence.checked }),
    contextOf: () => ({ pseudonyms: names.value.split(",") }),
    onFindings: keepOrForget,
  });
  const kept = readKept();
  if (kept) {
    [field.value, names.value, evidence.checked, keep.checked] = [kept.text, kept.names, kept.isEvidence, true];
  }
  for (const box of [evidence, keep]) box.addEventListener("change", marks.check);
  names.addEventListener("input", () => field.dispatchEvent(new Event("input")));
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
      labelFor("anonymity-names", "Made-up names in the text"),
      helpNamed("anonymity-names-help", "Separate them with commas. They are not reported."),
      names,
      element("p", { attributes: { class: "toggles" }, children: toggles }),
      trouble,
      element("p", { attributes: { class: "actions" }, children: [clear] }),
    ],
  });
  work.querySelector(".tool-form").before(form);
  marks.check();

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
    field.value = names.value = "";
    keep.checked = false;
    marks.check();
    field.focus();
  }

  function keepOrForget() {
    try {
      const typed = { text: field.value, names: names.value, isEvidence: evidence.checked };
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
    const { text, names, isEvidence } = JSON.parse(localStorage.getItem(CHECKED_TEXT_KEY));
    return typeof text === "string" && typeof names === "string" ? { text, names, isEvidence: isEvidence === true } : null;
  } catch {
    return null;
  }
}
