import { parseXml } from "./xml.js";
import { readZip, unpackEntry } from "./zip.js";

// Opens a Word or OpenDocument file within limits: as generator/Import/ReadOffice.cs.
export const LARGEST_OFFICE_FILE = 20_000_000;
const MOST_OFFICE_XML = 20_000_000;
const MOST_OFFICE_ENTRIES = 2000;
const MOST_OFFICE_LEVELS = 200;
const SAVE_AND_OPEN = "Open it in Word or LibreOffice, save it as .docx or .odt, and open that here.";
const OFFICE_PROBLEMS = {
  tooLarge: "The file is far larger than a case study can be. Take pictures out of it, and save it again.",
  lockedOrOld:
    "The file is locked with a password, or is an old .doc file. " +
    "Open it in Word, save it as .docx without a password, and open that here.",
  locked: "The file is locked with a password. Open it, save it without a password as .docx or .odt, and open that here.",
  manyParts: "The file has far more parts than a case study needs. Copy the text into a new document.",
  macros: "The file holds macros, which are programs. Save it as an ordinary Word document (.docx) without macros.",
  noText: "The file is no Word document or OpenDocument text. Open it in the program that made it, and save it again as .docx or .odt.",
  unpacksTooLarge: "The text of the file unpacks to far more than a case study can hold. Copy the case into a new document.",
  damaged:
    "The file is damaged, or is no Word or OpenDocument file. " +
    "Open it in the program that made it, save it again as .docx or .odt, and open that here.",
};
/** Files that people choose and nobody can open here, by their endings. */
const OTHER_FORMATS = {
  doc: `A .doc file is in the old format of Word. ${SAVE_AND_OPEN}`,
  rtf: `A .rtf file cannot be opened here. ${SAVE_AND_OPEN}`,
  pages: "A .pages file is read by Pages only. Open it in Pages, choose Export To and Word, and open the .docx here.",
  pdf:
    "A PDF holds pages, and no text that can be taken over with certainty. " +
    "Open the file that it was made from, or copy its text into a new document and save that as .docx or .odt.",
};

/** Why a file with this name cannot be opened, and what to do. */
export function otherFormat(name) {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase();
  return OTHER_FORMATS[ending] ?? "Only Word (.docx), OpenDocument (.odt) and Markdown files (.md) can be opened here.";
}

/** What a reader makes of the parts of the file, or { problem }. The readers by the names of the main parts. */
export async function readOffice(bytes, readers) {
  if (bytes.length > LARGEST_OFFICE_FILE) return { problem: OFFICE_PROBLEMS.tooLarge };
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: OFFICE_PROBLEMS.lockedOrOld };
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { problem: OTHER_FORMATS.pdf };
  if (beginsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return { problem: OTHER_FORMATS.rtf };
  try {
    const parts = officeParts(readZip(bytes));
    const problem = parts.names.length > MOST_OFFICE_ENTRIES ? "manyParts" : await partsProblem(parts);
    if (problem) return { problem: OFFICE_PROBLEMS[problem] };
    const main = Object.keys(readers).find((name) => parts.names.filter((one) => one === name).length === 1);
    return (main && (await readers[main](parts, main))) || { problem: OFFICE_PROBLEMS.noText };
  } catch (error) {
    return { problem: error.message.includes("too large") ? OFFICE_PROBLEMS.unpacksTooLarge : OFFICE_PROBLEMS.damaged };
  }
}

function beginsWith(bytes, start) {
  return start.every((byte, index) => bytes[index] === byte);
}

async function partsProblem(parts) {
  if (parts.names.some((name) => /vbaProject/i.test(name))) return "macros";
  if (parts.has("EncryptedPackage")) return "locked";
  const manifests = await parts.texts((name) => name === "META-INF/manifest.xml");
  return manifests.some((text) => /<([\w-]+:)?(encryption-data|encrypted-key)[\s/>]/.test(text)) ? "locked" : null;
}

/** What an entry says of its own length may be a lie, and many small lies make a large one: the limit is that of all together. */
function officeParts(entries) {
  let left = MOST_OFFICE_XML;
  const names = entries.map(({ name }) => name);
  return { names, has, texts, roots };

  function has(start) {
    return names.some((name) => name.toLowerCase().startsWith(start.toLowerCase()));
  }

  /** The parts whose names are wanted. */
  async function texts(isWanted) {
    const found = [];
    for (const entry of entries.filter(({ name }) => isWanted(name))) {
      const bytes = await unpackEntry(entry, left);
      left -= bytes.length;
      found.push(new TextDecoder().decode(bytes));
    }
    return found;
  }

  async function roots(isWanted) {
    const found = (await texts(isWanted)).map((text) => parseXml(text).documentElement);
    found.forEach(checkDepth);
    return found;
  }
}

function checkDepth(root) {
  let [node, level] = [root, 0];
  for (;;) {
    if (node.firstElementChild) {
      node = node.firstElementChild;
      if (++level > MOST_OFFICE_LEVELS) throw new Error("The document is nested too deeply.");
      continue;
    }
    while (node !== root && !node.nextElementSibling) {
      node = node.parentNode;
      level--;
    }
    if (node === root) return;
    node = node.nextElementSibling;
  }
}
