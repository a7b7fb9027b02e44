import { cleanText } from "./answers.js";
import { escapedXml } from "./xml-words.js";
import { packEntry, writeZip } from "./zip.js";

// The same as generator/Courses/Packs/WriteCartridge.cs writes: IMS Common Cartridge 1.1. A test compares the two.
const XML_HEAD_LINE = '<?xml version="1.0" encoding="UTF-8"?>';
const XML_SCHEMA = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const PACK_SPACE = "http://www.imsglobal.org/xsd/imsccv1p1";
const PACK_PROFILE = "http://www.imsglobal.org/profile/cc/ccv1p1";
const LOM_SPACE = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
const PACK_SPACES = `xmlns="${PACK_SPACE}/imscp_v1p1" xmlns:lomimscc="${LOM_SPACE}" ${XML_SCHEMA}`;
const PACK_SCHEMA = `${PACK_SPACE}/imscp_v1p1 ${PACK_PROFILE}/ccv1p1_imscp_v1p2_v1p0.xsd`;
const LOM_SCHEMA = `${LOM_SPACE} ${PACK_PROFILE}/LOM/ccv1p1_lommanifest_v1p0.xsd`;

/** The bytes of a course pack with the groups of pages that are given. */
export async function writeCartridge(site, id, title, groups) {
  const files = cartridgeFiles(site, id, title, groups);
  return writeZip(await Promise.all(files.map(([name, text]) => packEntry(name, new TextEncoder().encode(text)))));
}

function cartridgeFiles(site, id, title, groups) {
  const pages = groups.flatMap((group) => [
    ...group.pages.flatMap((page) => [
      [`links/${page.key}.xml`, linkXml(page.title, page.url)],
      ...(page.questions.length > 0 ? [[`topics/${page.key}.xml`, topicXml(site, page)]] : []),
    ]),
    ...group.extras.map((extra) => [`links/${extra.key}.xml`, linkXml(extra.title, extra.url)]),
  ]);
  return [["imsmanifest.xml", manifestXml(site, id, title, groups)], ...pages];
}

/** Every link and topic of a group in order: kind, key and title. */
function partsOf(group) {
  return [
    ...group.pages.flatMap((page) => [
      ["link", page.key, page.title],
      ...(page.questions.length > 0 ? [["topic", page.key, topicTitle(page)]] : []),
    ]),
    ...group.extras.map((extra) => ["link", extra.key, extra.title]),
  ];
}

function manifestXml(site, id, title, groups) {
  const resources = groups.flatMap(partsOf).map(resourceXml).join("");
  const about = `Links to pages of the ${site.title}, with questions to talk over. By ${site.publisher}, edition ${site.edition}.`;
  return `${XML_HEAD_LINE}
<manifest ${PACK_SPACES} identifier="pack-${id}" xsi:schemaLocation="${PACK_SCHEMA} ${LOM_SCHEMA}">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${lomText(title)}</lomimscc:title>
        <lomimscc:description>${lomText(about)}</lomimscc:description>
      </lomimscc:general>
      <lomimscc:rights>
        <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description>${lomText(`${site.licence}, ${site.licenceUrl}`)}</lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="organization" structure="rooted-hierarchy">
      <item identifier="root">
${groups.map(groupXml).join("")}      </item>
    </organization>
  </organizations>
  <resources>
${resources}  </resources>
</manifest>
`;
}

function lomText(text) {
  return `<lomimscc:string language="en-GB">${xmlLine(text)}</lomimscc:string>`;
}

function groupXml(group) {
  return `        <item identifier="group-${group.id}">
          <title>${xmlLine(group.title)}</title>
${partsOf(group).map(partXml).join("")}        </item>
`;
}

function partXml([kind, key, title]) {
  return `          <item identifier="item-${kind}-${key}" identifierref="${kind}-${key}">
            <title>${xmlLine(title)}</title>
          </item>
`;
}

function resourceXml([kind, key]) {
  return `    <resource identifier="${kind}-${key}" type="${kind === "link" ? "imswl_xmlv1p1" : "imsdt_xmlv1p1"}">
      <file href="${kind}s/${key}.xml"/>
    </resource>
`;
}

/** The attributes of the first element of a link or a topic. */
function spacesOf(name) {
  const space = `${PACK_SPACE}/${name}_v1p1`;
  return `xmlns="${space}" ${XML_SCHEMA} xsi:schemaLocation="${space} ${PACK_PROFILE}/ccv1p1_${name}_v1p1.xsd"`;
}

function linkXml(title, url) {
  return `${XML_HEAD_LINE}
<webLink ${spacesOf("imswl")}>
  <title>${xmlLine(title)}</title>
  <url href="${xmlLine(url)}" target="_blank"/>
</webLink>
`;
}

function topicTitle(page) {
  return "Talk it over: " + page.title;
}

/** The text of a topic is HTML inside XML. */
function topicXml(site, page) {
  const questions = page.questions.map((question) => `<li>${xmlLine(question)}</li>`).join("");
  const note = page.note ? `<p>${xmlLine(page.note)}</p>` : "";
  const task = `<p>Read <a href="${xmlLine(page.url)}">${xmlLine(page.title)}</a>. Then talk these questions over.</p>`;
  const source = `<p>From: ${xmlLine(site.title)}, edition ${xmlLine(site.edition)}, ${xmlLine(site.licence)}.</p>`;
  const html = `${note}${task}<ul>${questions}</ul>${source}`;
  return `${XML_HEAD_LINE}
<topic ${spacesOf("imsdt")}>
  <title>${xmlLine(topicTitle(page))}</title>
  <text texttype="text/html">${xmlLine(html)}</text>
</topic>
`;
}

/** One line that XML can hold, in an element or in an attribute. */
function xmlLine(text) {
  return escapedXml(cleanText(text).replace(/[\p{Cc} ]+/gu, " ").trim());
}
