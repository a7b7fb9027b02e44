import { element } from "./dom.js";
import { trustedScript } from "./trusted.js";

// A blank file travels as a script, which also works where the pages are opened from a disk.
const blankFiles = new Map();
const blankArrivals = new Map();

/** The blank files of a template: Word and OpenDocument as bytes, and the text with its marks. */
export function blankFilesOf(slug, address) {
  if (!blankFiles.has(slug)) blankFiles.set(slug, loadBlank(slug, address));
  return blankFiles.get(slug);
}

function loadBlank(slug, address) {
  return new Promise((resolve, reject) => {
    globalThis.copBlank = receiveBlank;
    blankArrivals.set(slug, resolve);
    const script = element("script", {
      on: {
        error: () => fail("The blank document could not be loaded. Check your connection and try again."),
        load: () => fail("The blank document is damaged. Please load the page again."),
      },
    });
    script.src = trustedScript(address);
    document.head.append(script);

    function fail(sentence) {
      script.remove();
      if (!blankArrivals.delete(slug)) return;
      blankFiles.delete(slug);
      reject(new Error(sentence));
    }
  });
}

/** What the script calls; a template that nobody waits for is passed over. */
function receiveBlank(slug, files) {
  blankArrivals.get(slug)?.({ docx: bytesOf(files.docx), odt: bytesOf(files.odt), text: files.text });
  blankArrivals.delete(slug);
}

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
