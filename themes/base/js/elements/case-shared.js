import { ask, counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { longDay } from "../lib/long-day.js";
import { toolButton } from "../lib/tool-button.js";

const WARNING = "On a shared computer, whoever comes next can read what you write here. ";

/** The warning at the start, the way to leave nothing behind, and what becomes of old drafts. Gives { node, refresh }. */
export function sharedComputer(drafts, changed) {
  const button = toolButton("Delete all drafts now", deleteAll, "small-button");
  const status = element("p", { text: whatWent(drafts.removed), attributes: { role: "status", class: "status" } });
  const soon = element("p", { attributes: { class: "case-soon", hidden: "" } });
  const warning = element("p", { children: [WARNING, button] });
  const node = element("div", { attributes: { class: "case-shared" }, children: [warning, status, soon] });
  return { node, refresh };

  /** Which drafts are about to go. */
  function refresh() {
    const near = drafts.list().map(({ name, title }) => ({ title, days: drafts.daysOf(name) })).filter(({ days }) => days?.isNear);
    soon.hidden = near.length === 0;
    const texts = near.map(({ title, days }) => `“${title}” is removed on ${longDay(days.goes)}`);
    soon.replaceChildren(
      `${texts.join(", and ")}, unless you change it or tick “Keep this draft” `,
      element("a", { text: "where your drafts are", attributes: { href: "#case-drafts" } }),
      ".",
    );
  }

  async function deleteAll() {
    const sentences = [
      "Every case in this browser goes, with all that you answered and ticked, and the text that the anonymity check keeps here.",
      "Files that you downloaded stay where they are. This cannot be undone.",
    ];
    if (!(await ask("Delete all drafts now?", sentences, ["Delete everything"]))) return;
    const deleted = drafts.removeAll();
    changed();
    status.textContent = whatIsDeleted(deleted);
    button.focus();
  }
}

function whatIsDeleted(deleted) {
  if (!deleted) return "What was on this page is gone. This browser had kept nothing for this site.";
  const { drafts, hadText } = deleted;
  const first = drafts === 0 ? "No draft was kept here." : `Deleted: ${counted(drafts, "draft")}, with every answer and tick.`;
  const text = hadText ? "The text that the anonymity check kept is deleted too." : "The anonymity check had kept no text.";
  return `${first} ${text} Files that were downloaded, and text on another open page of the anonymity check, stay where they are.`;
}

function whatWent(days) {
  if (days.length === 0) return "";
  const last = [...new Set(days)].sort().map(longDay).join(" and ");
  const which = days.length === 1 ? "1 draft was removed from this browser just now: it was" : `${days.length} drafts were removed `
    + "from this browser just now: they were";
  return `${which} last changed on ${last}, and a draft goes after 30 days without a change unless someone keeps it.`;
}
