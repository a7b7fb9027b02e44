import { counted } from "../lib/ask.js";
import { writeCartridge } from "../lib/cartridge.js";
import { element } from "../lib/dom.js";
import { saveFile } from "../lib/download.js";
import { makeHandout, timeInWords } from "../lib/handout.js";
import { pageData } from "../lib/page-data.js";
import { canZip } from "../lib/zip.js";

/** On the page for trainers: tick boxes at every page, and a course pack and a handout of what is ticked. */
export function startPackBuilder() {
  const site = pageData("course-data");
  const section = document.querySelector(".course-pages");
  if (!site || !section) return;
  const ticks = new Map([...section.querySelectorAll("[data-key]")].map((item) => [item.dataset.key, tickFor(item)]));
  for (const group of site.groups) addGroupButton(group);
  const name = element("input", { attributes: { id: "pack-name", type: "text", maxlength: "120", autocomplete: "off" } });
  name.value = site.title;
  const count = element("p", { attributes: { class: "pack-count" } });
  const status = element("p", { attributes: { role: "status", class: "status" } });
  const pack = element("button", {
    text: "Download course pack",
    attributes: { type: "button", class: "button" },
    on: { click: downloadPack },
  });
  const handout = element("button", {
    text: "Download handout",
    attributes: { type: "button", class: "button button-quiet" },
    on: { click: downloadHandout },
  });
  const none = element("button", {
    text: "Untick all",
    attributes: { type: "button", class: "small-button" },
    on: { click: () => setTicks([...ticks.keys()], false) },
  });
  const nameLabel = element("label", { text: "Name of the course", attributes: { for: "pack-name" } });
  const panel = element("section", {
    attributes: { class: "pack-builder", "aria-labelledby": "your-pack" },
    children: [
      element("h3", { text: "Make your own", attributes: { id: "your-pack" } }),
      element("p", {
        text: "Tick the pages that you teach. Then download a course pack for your learning platform, or a handout to print.",
      }),
      element("div", { attributes: { class: "pack-name" }, children: [nameLabel, name] }),
      count,
      element("div", { attributes: { class: "actions" }, children: [pack, handout, none] }),
      status,
    ],
  });
  section.append(panel);
  refresh();

  function tickFor(item) {
    const input = element("input", { attributes: { type: "checkbox" }, on: { change: refresh } });
    const link = item.querySelector("a");
    input.setAttribute("aria-label", "In my pack: " + link.textContent);
    item.prepend(element("label", { attributes: { class: "course-tick" }, children: [input] }));
    return input;
  }

  function addGroupButton(group) {
    const keys = group.pages.map((page) => page.key).filter((key) => ticks.has(key));
    const place = ticks.get(keys[0])?.closest("section").querySelector(".group-files");
    place?.append(
      element("button", {
        text: "Tick all",
        attributes: { type: "button", class: "small-button", "aria-label": "Tick all: " + group.title },
        on: { click: () => setTicks(keys, true) },
      }),
    );
  }

  function setTicks(keys, checked) {
    for (const key of keys) ticks.get(key).checked = checked;
    refresh();
  }

  /** The ticked pages in their groups; what comes along with a stage comes when one of its pages does. */
  function ticked() {
    return site.groups
      .map((group) => ({ ...group, pages: group.pages.filter((page) => ticks.get(page.key)?.checked) }))
      .filter((group) => group.pages.length > 0);
  }

  function refresh() {
    const pages = ticked().flatMap((group) => group.pages);
    const minutes = pages.reduce((sum, page) => sum + page.minutes, 0);
    const inPack = `${counted(pages.length, "page")}, about ${timeInWords(minutes)} with the questions.`;
    count.textContent = pages.length === 0 ? "No page is ticked yet." : inPack;
    pack.disabled = handout.disabled = none.disabled = pages.length === 0;
    status.textContent = "";
  }

  function title() {
    return `${name.value.trim() || site.title} (edition ${site.edition})`;
  }

  async function downloadPack() {
    if (!canZip()) return say("This browser is too old to make a pack. Download the pack of a stage instead.");
    const groups = ticked();
    try {
      saveFile(site.fileName + "-own.imscc", await writeCartridge(site, "own", title(), groups), "application/zip");
      say(`The course pack is in your downloads: ${site.fileName}-own.imscc.`);
    } catch (error) {
      say(error.message);
    }
  }

  function downloadHandout() {
    saveFile(site.fileName + "-own.html", makeHandout(site, title(), ticked()), "text/html");
    say(`The handout is in your downloads: ${site.fileName}-own.html.`);
  }

  function say(sentence) {
    status.textContent = sentence;
  }
}
