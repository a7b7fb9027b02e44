import { element } from "../lib/dom.js";
import { registerWorker } from "../lib/worker.js";

const ALL_KEPT = "Done. You can read the whole toolkit on this device without a network, at the same addresses.";
const NOT_KEPT =
  "could not be kept. Check your connection and the free space on this device, then try again: " +
  "nothing that was kept is lost.";

/** On the page that offers it: the whole toolkit kept on this device, on request. */
export function startKeepOffline() {
  const place = document.querySelector("[data-keep-offline]");
  if (!place || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const status = element("p", { attributes: { role: "status" } });
  const keep = element("button", {
    text: "Keep the whole toolkit on this device",
    attributes: { type: "button", class: "button" },
    on: { click: keepEverything },
  });
  const forget = element("button", {
    text: "Remove what was kept",
    attributes: { type: "button", class: "button button-quiet" },
    on: { click: forgetEverything },
  });
  const bar = element("progress", { attributes: { "aria-label": "Pages and files kept" } });
  bar.hidden = true;
  place.append(element("p", { attributes: { class: "actions" }, children: [keep, forget] }), bar, status);

  async function keepEverything() {
    keep.disabled = true;
    status.textContent = "Keeping the toolkit. This page has to stay open.";
    bar.hidden = false;
    await ask({ ask: "keep" }, (answer) => {
      if (answer.done) [bar.max, bar.value] = [answer.of, answer.done];
      if (!answer.isComplete) return;
      bar.hidden = true;
      keep.disabled = false;
      status.textContent = answer.missing === 0 ? ALL_KEPT : `${answer.missing} of ${answer.of} pages and files ${NOT_KEPT}`;
    });
  }

  async function forgetEverything() {
    await ask({ ask: "forget" }, () => {
      status.textContent = "Removed. Pages that you read from now on are kept again.";
    });
  }

  async function ask(question, onAnswer) {
    try {
      const { active } = await registerWorker();
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => onAnswer(event.data);
      active.postMessage(question, [channel.port2]);
    } catch {
      keep.disabled = false;
      bar.hidden = true;
      status.textContent =
        "This browser does not let the site keep pages, as in a private window. The edition for a memory stick works here too.";
    }
  }
}
