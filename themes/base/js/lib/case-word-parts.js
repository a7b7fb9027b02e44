import { cleanCaseText } from "./case-text.js";
import { escapedXml } from "./xml-words.js";

// The parts of the Word file of a case, and the paragraphs that its text is made of.
const W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE_SPACE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>';
const MARGINS = 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"';
const PAGE = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${MARGINS}/></w:sectPr>`;
const NOT_WRITTEN = '<w:p><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t>Not written yet</w:t></w:r></w:p>';

/** The name and the text of every part of the file, with the body of the document as it is given. */
export function wordParts(body) {
  const document = `<w:document xmlns:w="${W_SPACE}"><w:body>${body}${PAGE}</w:body></w:document>`;
  return [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationXml("officeDocument", "word/document.xml")],
    ["word/_rels/document.xml.rels", relationXml("styles", "styles.xml")],
    ["word/styles.xml", stylesXml()],
    ["word/document.xml", document],
  ].map(([name, xml]) => [name, XML_HEAD + xml]);
}

function contentTypes() {
  return (
    `<Types xmlns="${PACKAGE_SPACE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
    `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>` +
    "</Types>"
  );
}

function relationXml(kind, target) {
  const relation = `<Relationship Id="r1" Type="${OFFICE_RELATIONS}/${kind}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE_SPACE}/relationships">${relation}</Relationships>`;
}

function stylesXml() {
  const spacing = '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>';
  const [run, paragraph] = [`<w:rPr>${FONTS}</w:rPr>`, `<w:pPr>${spacing}</w:pPr>`];
  return (
    `<w:styles xmlns:w="${W_SPACE}">` +
    `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>` +
    wordStyle("Normal", "Normal", "") +
    wordStyle("Title", "Title", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>') +
    wordStyle("Heading1", "heading 1", headingXml(360, 60, 0), '<w:b/><w:sz w:val="28"/>') +
    wordStyle("Heading2", "heading 2", headingXml(200, 40, 1), '<w:b/><w:sz w:val="22"/>') +
    "</w:styles>"
  );
}

function headingXml(before, after, level) {
  return `<w:keepNext/><w:spacing w:before="${before}" w:after="${after}"/><w:outlineLvl w:val="${level}"/>`;
}

function wordStyle(id, name, paragraph, run = "") {
  const isNormal = id === "Normal";
  const base = isNormal ? "" : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

export function controlXml(tag, label, lines) {
  const content = lines.length > 0 ? lines.map((line) => paragraphXml(line)).join("") : NOT_WRITTEN;
  const names = `<w:alias w:val="${escapedXml(label)}"/><w:tag w:val="${escapedXml(tag)}"/>`;
  const properties = `<w:sdtPr>${names}${lines.length > 0 ? "" : "<w:showingPlcHdr/>"}</w:sdtPr>`;
  return `<w:sdt>${properties}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

export function paragraphXml(text, style = "") {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapedXml(cleanCaseText(text))}</w:t></w:r></w:p>`;
}
