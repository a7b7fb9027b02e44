import { readAnonymity } from "../lib/anonymity.js";
import { counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";

const QUIET_MILLISECONDS = 300;
const MOST_SHOWN = 200;
/** What a reader is asked to do about a finding. */
export const LEVEL_WORDS = { block: "Must go", confirm: "Decide", choose: "Say what it is" };

/**
 * Watches a text field: says what could identify someone, marks it in a copy of the text and lists what to write instead.
 * `partOf` gives the part of the case that the field is ({ name, isEvidence }), `contextOf` the names that were chosen.
 * A quiet one says nothing where it finds nothing. Gives { view, check, findings }: the view goes below the field, check() looks at once.
 */
export function anonymityMarks(field, options = {}) {
  const { partOf = () => ({ name: field.name || "text" }), contextOf = () => ({}), onFindings = () => {} } = options;
  const { headingLevel = 3, isQuiet = false } = options;
  const status = element("p", { attributes: { class: "found-status", role: "status" } });
  const copy = element("div", { attributes: { class: "found-copy" } });
  const list = element("ol", { attributes: { class: "found-list" } });
  const heading = (text) => element(`h${headingLevel}`, { text });
  const results = element("div", { attributes: { class: "found-results", hidden: "" }, children: [
    element("div", { children: [heading("What was found"), list] }),
    element("div", { children: [heading("Where it is in your text"), copy] }),
  ] });
  const view = element("div", { attributes: { class: "found" }, children: [status, results] });
  let timer = 0;
  let last = [];
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, QUIET_MILLISECONDS);
  });
  return { view, check, findings: () => last };

  function check() {
    clearTimeout(timer);
    const text = field.value;
    const report = readAnonymity([{ line: 1, ...partOf(), text }], contextOf());
    // Names have a table of their own.
    last = report.findings.filter(({ level }) => level !== "choose");
    const shown = last.slice(0, MOST_SHOWN);
    say(text.trim() === "" || (isQuiet && last.length === 0) ? "" : summaryOf(isQuiet ? last : report.findings, report.isWhole));
    results.hidden = last.length === 0;
    list.replaceChildren(...shown.map((finding, index) => itemOf(finding, index + 1, text)));
    const more = last.length - shown.length;
    if (more > 0) list.append(element("li", { text: `… and ${more} more. Deal with these first.` }));
    copy.replaceChildren(...piecesOf(text, shown));
    onFindings(last, report);
    return last;
  }

  function say(sentence) {
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  function itemOf(finding, number, text) {
    const jump = element("button", {
      text: `Go to number ${number}`,
      attributes: { type: "button", class: "small-button" },
      on: { click: () => goTo(finding) },
    });
    const what = finding.details.length > 0 ? `${finding.name}: ${finding.details.join(", ")}` : finding.name;
    return element("li", { attributes: { class: `found-item found-${finding.level}` }, children: [
      element("p", { children: [element("strong", { text: `${LEVEL_WORDS[finding.level]}: ` }), what] }),
      element("p", { children: [element("q", { text: text.slice(finding.start, finding.end) }), ` in line ${finding.line}. `, jump] }),
      element("p", { text: finding.advice, attributes: { class: "found-advice" } }),
    ] });
  }

  function goTo({ start, end }) {
    field.focus();
    field.setSelectionRange(start, end);
    field.scrollTop = start / field.value.length * field.scrollHeight - field.clientHeight / 3;
  }
}

/** "2 things must go, 1 needs your decision." */
export function summaryOf(findings, isWhole = true) {
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  const said = [
    count("block") && `${counted(count("block"), "thing")} must go`,
    count("confirm") && `${counted(count("confirm"), "thing")} to decide`,
    count("choose") && `${counted(count("choose"), "name")} to explain`,
  ].filter(Boolean);
  if (said.length === 0 && isWhole) return "Nothing was found. That is no proof: a person has to read it too.";
  return [said.length > 0 && `${said.join(", ")}.`, !isWhole && "Names have not been looked for yet."].filter(Boolean).join(" ");
}

/** The text with its findings in numbered marks; where findings overlap, the first keeps its place. */
function piecesOf(text, findings) {
  const pieces = [];
  let at = 0;
  findings.forEach((finding, index) => {
    if (finding.start < at) return;
    const marked = text.slice(finding.start, finding.end);
    pieces.push(
      text.slice(at, finding.start),
      element("mark", { text: marked, attributes: { class: `found-${finding.level}` } }),
      element("sup", { text: String(index + 1) }),
    );
    at = finding.end;
  });
  pieces.push(text.slice(at));
  return pieces;
}
