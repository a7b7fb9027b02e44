import { copyToClipboard } from "../lib/copy.js";
import { element } from "../lib/dom.js";

const COPIED_FOR = 4000;

/** The link beside a heading also copies its permanent address; without scripts it only leads there. */
export function addHeadingLinks() {
  const links = [...document.querySelectorAll("main a.anchor")];
  if (links.length === 0) return;
  const status = element("span", { attributes: { role: "status", class: "copy-status" } });
  let timer = 0;
  for (const link of links) {
    link.setAttribute("aria-label", link.getAttribute("aria-label").replace("Link to section", "Copy link to section"));
    link.title = "Copy link";
    link.addEventListener("click", (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) copy(link); });
  }

  async function copy(link) {
    const address = (document.documentElement.dataset.address ?? location.href.split("#")[0]) + link.hash;
    link.after(status);
    // A live region is read out only when its text changes after it is there.
    status.textContent = "";
    const copied = await copyToClipboard(address);
    status.textContent = copied ? "Link copied" : "Copy it from the address bar";
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = ""; }, COPIED_FOR);
  }
}
