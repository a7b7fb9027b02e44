// The site's one Trusted Types policy.
// It passes addresses of the site's own scripts, and the XML of office documents; nothing else.
const POLICY_PLACE = Symbol.for("cop:policy");
const SCRIPT_ADDRESS = document.currentScript?.src ?? "";
const SITE_ROOT = siteRoot();
const SCRIPT_FOLDERS = ["assets/", "templates/", "search/"];
const WORD_ROOTS = "w:(document|hdr|ftr|styles|numbering|comments|footnotes|endnotes)";
const OFFICE_ROOTS = "office:(document-content|document-styles)";
const DOCUMENT_ROOTS = new RegExp(`^\\uFEFF?(<\\?xml [^<>]*\\?>)?\\s*<(${WORD_ROOTS}|${OFFICE_ROOTS})[\\s/>]`);

// Office formats give every element a prefix; an element of a web page has none.
const NOT_OF_OFFICE = /<(?!\?xml |\/?[a-zA-Z][\w.-]*:[a-zA-Z])/;

// Two entries on one page hold a copy of this module each, and a page may make a policy only once.
const POLICY = { createScriptURL: ownScript, createHTML: ownXml };
const policy = (globalThis[POLICY_PLACE] ??= globalThis.trustedTypes?.createPolicy("toolkit", POLICY) ?? POLICY);

/** The address of a script of this site, for the src of a script element. */
export function trustedScript(address) {
  return policy.createScriptURL(address);
}

/** The XML of a document part, for DOMParser. */
export function trustedXml(text) {
  return policy.createHTML(text);
}

/** A script that lies beside this one. */
export function ownAsset(name) {
  return new URL(name, SCRIPT_ADDRESS).href;
}

/** A place of this site, wherever the site lies. */
export function siteAddress(path) {
  return SITE_ROOT + path;
}

function ownScript(address) {
  const url = new URL(address, document.baseURI);
  if (url.href === SITE_ROOT + "sw.js") return url.href;
  const inFolder = SCRIPT_FOLDERS.some((folder) => url.href.startsWith(SITE_ROOT + folder));
  if (!inFolder || !url.pathname.endsWith(".js") || url.search) throw new TypeError("This is no script of the site: " + address);
  return url.href;
}

function ownXml(text) {
  const isDocument = DOCUMENT_ROOTS.test(text) && !text.includes("<!") && !NOT_OF_OFFICE.test(text);
  if (!isDocument) throw new TypeError("This is no part of one of the site's documents.");
  return text;
}

/** Scripts lie three folders below the root: assets, the hash, js. */
function siteRoot() {
  return SCRIPT_ADDRESS ? new URL("../../../", SCRIPT_ADDRESS).href : new URL("/", document.baseURI).href;
}
