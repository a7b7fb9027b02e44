import { blankFilesOf } from "./blank-files.js";
import { fillDocx } from "./fill-docx.js";
import { fillOdt } from "./fill-odt.js";
import { fillText } from "./fill-text.js";

/** The formats of a filled document, with the names that readers know them by. */
export const FILE_FORMATS = {
  docx: { label: "Word", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  odt: { label: "OpenDocument", type: "application/vnd.oasis.opendocument.text" },
  txt: { label: "text", type: "text/plain;charset=utf-8" },
};

/** The filled document in one format: its bytes. */
export async function makeFile(format, template, answers, options) {
  const blank = await blankFilesOf(template.slug, template.blank);
  if (format === "docx") return fillDocx(blank.docx, answers, options);
  if (format === "odt") return fillOdt(blank.odt, answers, options);
  // Old editors on Windows know no other line ends.
  return new TextEncoder().encode(fillText(blank.text, template.fields, answers, options).replaceAll("\n", "\r\n"));
}

/** The filled document as plain text, for the clipboard. */
export async function makeText(template, answers, options) {
  return fillText((await blankFilesOf(template.slug, template.blank)).text, template.fields, answers, options);
}
