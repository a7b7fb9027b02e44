import { ask, counted } from "../lib/ask.js";
import { LARGEST_CASE_FILE, readCaseFile, writeCaseFile } from "../lib/case-file.js";
import { readCaseOffice } from "../lib/case-office.js";
import { writeCaseWord } from "../lib/case-word.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { LARGEST_OFFICE_FILE, otherFormat } from "../lib/office-file.js";
import { toolButton } from "../lib/tool-button.js";
import { canZip } from "../lib/zip.js";

const CASE_TYPES = { md: "text/markdown;charset=utf-8", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" };
const MOST_IN_FIELD = 100_000;
const READY_TO_HAND_IN =
  "The file is ready to hand in. Whoever publishes it runs the same check again, and may ask you back. " +
  "The Word copy is for people who want to read or comment; it can be opened here again, too.";
const STILL_A_DRAFT =
  "The case is not ready, so its files are drafts and say so in their names: " +
  "nobody should take a draft for a finished case. You can open them here again, also on another device.";
const ABOUT_OPENING =
  "A file that you saved here, a filled form, or any Word (.docx) or OpenDocument (.odt) text of your own. " +
  "What stands below a heading of the form goes into that field, and all other text into field 5, the presentation. " +
  "Comments, hidden words and pictures stay behind, and you are told how many. " +
  "It becomes a draft of its own, and changes no other.";
const TOO_OLD_FOR_WORD = "This browser is too old to open Word and OpenDocument files. Open the Markdown file instead.";

/** The buttons that take the case away. `state()` gives { values, findings, problems, isEmpty }. Gives { node, refresh }. */
export function caseDownloads(fields, form, groups, state) {
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const [markdown, word] = [toolButton("", () => save("md"), "button"), toolButton("", () => save("docx"))];
  const explained = element("p");
  const buttons = [markdown, ...(canZip() ? [word] : []), toolButton("Print the case", () => print())];
  const node = element("div", {
    attributes: { class: "case-part" },
    children: [
      element("h4", { text: "Take it with you" }),
      explained,
      element("div", { attributes: { class: "actions" }, children: buttons }),
      status,
    ],
  });
  return { node, refresh };

  function refresh() {
    const { problems, isEmpty } = state();
    const isReady = problems.length === 0 && !isEmpty;
    explained.textContent = isReady ? READY_TO_HAND_IN : STILL_A_DRAFT;
    markdown.textContent = isReady ? "Download the file to hand in" : "Download a draft";
    word.textContent = isReady ? "Download a Word copy" : "Download a draft for Word";
    markdown.disabled = word.disabled = isEmpty;
  }

  async function save(format) {
    const { values, findings, problems } = state();
    const mustGo = findings.filter(({ level }) => level === "block").length;
    const sentences = [
      `The text still holds ${counted(mustGo, "thing")} that must go. Whoever gets the file can read them.`,
      "Keep the draft on your own device, and send it to nobody.",
    ];
    if (mustGo > 0 && !(await ask("Download it with what is in it?", sentences, ["Download the draft"], "Go back to the text"))) return;
    const name = `${problems.length > 0 ? "DRAFT-" : ""}case-study.${format}`;
    saveFile(name, format === "md" ? markdownBytes(values) : await wordBytes(values, problems), CASE_TYPES[format]);
    const left = problems.length > 0 ? ` ${counted(problems.length, "thing is", "things are")} still to do.` : "";
    status.textContent = `${name} is in your downloads.${left}`;
  }

  function markdownBytes(values) {
    return new TextEncoder().encode(writeCaseFile(values, fields));
  }

  function wordBytes(values, problems) {
    const title = problems.length > 0 ? "Draft of a case study: not ready to publish" : "Case study";
    return writeCaseWord(values, groups, { title, lines: [form.about] });
  }
}

/** Opens a file that was saved here, a filled form or any other text. A file that cannot be read changes nothing. */
export function caseOpening(fields, form, take) {
  const input = element("input", {
    attributes: { type: "file", accept: ".md,.docx,.odt,text/markdown", id: "case-file" },
    on: { change: () => read(input.files[0]) },
  });
  const result = element("div", { attributes: { class: "import-result", role: "status" } });
  return element("div", {
    attributes: { class: "import" },
    children: [
      element("label", { text: "Open a file", attributes: { for: "case-file" } }),
      element("p", { text: ABOUT_OPENING }),
      input,
      result,
    ],
  });

  async function read(file) {
    if (!file) return;
    const { problem, ...rest } = await contentOf(file).catch(() => ({ problem: "The file cannot be read. Is it still where it was?" }));
    input.value = "";
    if (problem) result.replaceChildren(element("p", { text: `${problem} Nothing has been changed.`, attributes: { class: "problem" } }));
    else {
      result.replaceChildren();
      take(rest);
    }
  }

  async function contentOf(file) {
    const isOffice = /\.(docx|odt)$/i.test(file.name);
    if (!isOffice && !/\.md$/i.test(file.name)) return { problem: otherFormat(file.name) };
    const isTooLarge = file.size > (isOffice ? LARGEST_OFFICE_FILE : LARGEST_CASE_FILE);
    if (isTooLarge) return { problem: "The file is far larger than a case study can be, so it must be another file." };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = isOffice ? await readOfficeFile(bytes) : readText(bytes);
    if (read.values && Object.keys(read.values).length === 0) return { problem: "The file is a case study, but it is empty." };
    const isTooLong = Object.values(read.values ?? {}).some((value) => value.length > MOST_IN_FIELD);
    return isTooLong ? { problem: "One field of the file is far longer than a case study can be." } : read;
  }

  async function readOfficeFile(bytes) {
    return canZip() ? readCaseOffice(bytes, fields, form) : { problem: TOO_OLD_FOR_WORD };
  }

  function readText(bytes) {
    try {
      return readCaseFile(new TextDecoder("utf-8", { fatal: true }).decode(bytes), fields);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return { problem: "The file is no text, or is damaged." };
    }
  }
}
