import { element } from "../lib/dom.js";

/** Shows a term's meaning beside it. Without scripts the link leads to the list of words at the end of the page. */
export function addWordPopovers() {
  if (!HTMLElement.prototype.showPopover) return;
  const meaning = element("p");
  const more = element("a");
  const popover = element("div", {
    attributes: { popover: "auto", class: "word-popover", role: "dialog", "aria-label": "What this word means" },
    children: [meaning, element("p", { children: [more] })],
  });
  document.body.append(popover);
  for (const link of document.querySelectorAll("a.term")) link.addEventListener("click", (event) => show(event, link));

  function show(event, link) {
    const entry = document.getElementById(link.hash.slice(1));
    const term = entry?.querySelector("dt a");
    if (!entry || !term || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    meaning.textContent = entry.querySelector("dd").textContent;
    more.textContent = term.textContent + " in the glossary";
    more.href = term.href;
    popover.showPopover({ source: link });
    place(link.getBoundingClientRect());
    more.focus({ preventScroll: true });
  }

  function place(box) {
    const size = popover.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, innerWidth - size.width - 16));
    const below = box.bottom + 8;
    const top = below + size.height > innerHeight ? Math.max(8, box.top - size.height - 8) : below;
    popover.style.left = left + "px";
    popover.style.top = top + "px";
  }
}
