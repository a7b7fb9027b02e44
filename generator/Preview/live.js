// Added to every page of the preview: tells it when there is a new build, and shows findings at their place.
(() => {
  const { version, state } = document.currentScript.dataset;

  // A worker kept from the published site would hide that the preview is off, and show yesterday's pages.
  const workers = navigator.serviceWorker;
  if (workers) {
    workers.getRegistrations().then((all) => all.forEach((one) => one.unregister()), () => {});
    workers.register = () => Promise.reject(new Error("The preview keeps nothing."));
    globalThis.caches?.keys().then((names) => names.filter((name) => name.startsWith("cop-")).forEach((name) => caches.delete(name)));
  }

  // One tab asks for all of them: a browser opens only six connections to one host.
  const tabs = new BroadcastChannel("cop-preview");
  const take = (news) => {
    if (news.version && news.version !== version) location.reload();
    document.querySelector(".preview-off")?.remove();
    if (news.off) addBand();
  };
  tabs.onmessage = ({ data }) => take(data);
  const tell = (news) => {
    tabs.postMessage(news);
    take(news);
  };
  const pause = (time) => new Promise((done) => setTimeout(done, time));

  async function follow() {
    let known = version;
    for (let refused = 0; ; ) {
      try {
        const answer = await fetch("/.preview/version?after=" + encodeURIComponent(known), { cache: "no-store" });
        const now = await answer.text();
        if (now !== known || refused > 1) tell({ version: now });
        [known, refused] = [now, 0];
      } catch {
        refused += 1;
        if (refused === 2) tell({ off: true });
        await pause(1000);
      }
    }
  }

  function addBand() {
    const band = document.createElement("p");
    band.className = "preview-off";
    band.role = "status";
    band.textContent = "The preview is off: this page may be old. Start it again in the terminal.";
    document.body.prepend(band);
  }

  /** Puts each finding of this page below the block that it speaks of, as near as the last good build knows it. */
  function showFindings() {
    const findings = JSON.parse(document.getElementById("preview-problems")?.textContent ?? "[]");
    const main = document.querySelector("[data-file]");
    const blocks = [...document.querySelectorAll("[data-line]")];
    for (const finding of findings.filter((one) => one.file === main?.dataset.file)) {
      const block = blocks.filter((one) => Number(one.dataset.line) <= finding.line).pop();
      const note = document.createElement("aside");
      note.className = "preview-finding";
      note.append(wordsOf(finding));
      if (block) block.after(note);
      else main.prepend(note);
    }
  }

  function wordsOf(finding) {
    const words = document.createElement("p");
    words.textContent = `Line ${finding.line}: ${finding.message}. `;
    const link = document.createElement("a");
    link.href = finding.editor;
    link.textContent = "Open in editor";
    words.append(link);
    return words;
  }

  if (state === "findings") showFindings();
  // An answer that is waited for would keep the page "loading".
  addEventListener("load", () => setTimeout(() => navigator.locks.request("cop-preview", follow), 0));
})();
