import { element } from "../lib/dom.js";
import { siteAddress, trustedScript } from "../lib/trusted.js";

const OWN_SCRIPT = document.currentScript?.src;

/** Loads search when someone goes to its box; until then it costs nothing. A slash goes there from anywhere. */
export function prepareSearch() {
  const input = document.getElementById("site-search") ?? document.getElementById("page-search");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting(event.target)) return;
    const box = input ?? document.getElementById("page-search");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  if (!input) return;
  let isLoaded = false;
  input.addEventListener("focus", load);
  // Where the script does not come, the form still leads to the A to Z.
  input.form.addEventListener("pointerenter", load, { once: true });
  if (document.activeElement === input) load();

  function load() {
    if (isLoaded || !OWN_SCRIPT) return;
    isLoaded = true;
    const script = element("script", { on: { error: () => { isLoaded = false; script.remove(); } } });
    script.src = trustedScript(OWN_SCRIPT.replace("site.js", "search.js"));
    document.head.append(script);
  }
}

function isWriting(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input:not([type=checkbox], [type=radio], [type=button]), select, textarea, dialog") !== null)
  );
}
