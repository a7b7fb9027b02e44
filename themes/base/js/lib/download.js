import { element } from "./dom.js";

/** Hands a file that was made in the page to the browser's downloads. */
export function saveFile(name, bytes, type) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = element("a", { attributes: { href: address, download: name, hidden: "" } });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
