import { cleanText } from "./answers.js";
import { escapedXml } from "./xml-words.js";
import { packEntry, writeZip } from "./zip.js";

// The same as Courses/WriteCartridge.cs writes: IMS Common Cartridge 1.1. A test compares the two.
const PACK_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="`;
const PACK_SCHEMAS = `xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd"`;

/** The bytes of a course pack with the groups of pages that are given. */
export async function writeCartridge(site, id, title, groups) {
  const files = cartridgeFiles(site, id, title, groups);
  return writeZip(await Promise.all(files.map(([name, text]) => packEntry(name, new TextEncoder().encode(text)))));
}

function cartridgeFiles(site, id, title, groups) {
  const pages = groups.flatMap((group) => [
    ...group.pages.flatMap((page) => [[`links/${page.key}.xml`, linkXml(page.title, page.url)], ...(page.questions.length > 0 ? [[`topics/${page.key}.xml`, topicXml(site, page)]] : [])]),
    ...group.extras.map((extra) => [`links/${extra.key}.xml`, linkXml(extra.title, extra.url)]),
  ]);
  return [["imsmanifest.xml", manifestXml(site, id, title, groups)], ...pages];
}

/** Every link and topic of a group in order: kind, key and title. */
function partsOf(group) {
  return [
    ...group.pages.flatMap((page) => [["link", page.key, page.title], ...(page.questions.length > 0 ? [["topic", page.key, topicTitle(page)]] : [])]),
    ...group.extras.map((extra) => ["link", extra.key, extra.title]),
  ];
}

function manifestXml(site, id, title, groups) {
  const items = groups.map((group) => `        <item identifier="group-${group.id}">
          <title>${xmlLine(group.title)}</title>
${partsOf(group).map(([kind, key, part]) => `          <item identifier="item-${kind}-${key}" identifierref="${kind}-${key}">
            <title>${xmlLine(part)}</title>
          </item>
`).join("")}        </item>
`).join("");
  const resources = groups.flatMap(partsOf).map(([kind, key]) => `    <resource identifier="${kind}-${key}" type="${kind === "link" ? "imswl_xmlv1p1" : "imsdt_xmlv1p1"}">
      <file href="${kind}s/${key}.xml"/>
    </resource>
`).join("");
  return `${PACK_HEAD}pack-${id}" ${PACK_SCHEMAS}>
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title><lomimscc:string language="en-GB">${xmlLine(title)}</lomimscc:string></lomimscc:title>
        <lomimscc:description><lomimscc:string language="en-GB">${xmlLine(`Links to pages of the ${site.title}, with questions to talk over. By ${site.publisher}, edition ${site.edition}.`)}</lomimscc:string></lomimscc:description>
      </lomimscc:general>
      <lomimscc:rights>
        <lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>
        <lomimscc:description><lomimscc:string language="en-GB">${xmlLine(`${site.licence}, ${site.licenceUrl}`)}</lomimscc:string></lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="organization" structure="rooted-hierarchy">
      <item identifier="root">
${items}      </item>
    </organization>
  </organizations>
  <resources>
${resources}  </resources>
</manifest>
`;
}

function linkXml(title, url) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd">
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
  const html = `${note}<p>Read <a href="${xmlLine(page.url)}">${xmlLine(page.title)}</a>. Then talk these questions over.</p><ul>${questions}</ul><p>From: ${xmlLine(site.title)}, edition ${xmlLine(site.edition)}, ${xmlLine(site.licence)}.</p>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imsdt_v1p1.xsd">
  <title>${xmlLine(topicTitle(page))}</title>
  <text texttype="text/html">${xmlLine(html)}</text>
</topic>
`;
}

/** One line that XML can hold, in an element or in an attribute. */
function xmlLine(text) {
  return escapedXml(cleanText(text).replace(/[\p{Cc} ]+/gu, " ").trim());
}
