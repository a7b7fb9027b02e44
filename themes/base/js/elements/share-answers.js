import { ask, counted } from "../lib/ask.js";
import { element } from "../lib/dom.js";
import { checkedAnswers, isEmptyAnswers } from "../lib/tool-record.js";

const SHARED = "#answers=";
const LONGEST_LINK = 30_000;

/** Copies the address of this page with the answers in its fragment, which browsers never send to a server. */
export async function copyLink(tool, store, say) {
  const address = location.protocol === "file:" ? tool.page : location.href.split("#")[0];
  const link = address + SHARED + packed([tool.version, store.record().answers]);
  const facts = "It holds your answers, but no notes. Whoever has it can read them.";
  if (link.length > LONGEST_LINK) return say("There are too many answers for a link. Save a copy in a file and send that.");
  try {
    await navigator.clipboard.writeText(link);
    say(`The link is copied. ${facts}`);
  } catch {
    const field = element("input", { attributes: { type: "text", readonly: "", "aria-label": "Link with your answers" } });
    field.value = link;
    say(`Copy this link. ${facts}`, field);
    field.select();
  }
}

/** Answers that came with the address are used only where that costs the reader nothing, or when the reader says so. */
export async function openSharedAnswers(tool, store, started, say) {
  if (!location.hash.startsWith(SHARED)) return;
  const { record, problem } = readLink(location.hash.slice(SHARED.length), tool, started);
  history.replaceState(null, "", location.pathname + location.search);
  if (problem) return say(`The link holds no answers that can be used. ${problem} Nothing has been changed.`);
  const mine = store.record();
  if (!isEmptyAnswers(mine) && JSON.stringify(mine.answers) !== JSON.stringify(record.answers)) {
    const [brought, own] = [record, mine].map(({ answers }) => counted(Object.keys(answers).length, "answer"));
    const sentences = [
      `The link brings ${brought}. You have ${own} and ${counted(Object.keys(mine.notes).length, "note")} of your own.`,
      "Undo brings them back until you leave the page. To keep them for longer, save a copy first.",
    ];
    if (!(await ask("Replace your own answers?", sentences, ["Replace mine"]))) return say("Your own answers are unchanged.");
  }
  store.take(record, true);
  say(`You are seeing ${counted(Object.keys(record.answers).length, "answer")} from a link. Undo takes them away.`);
}

function readLink(text, tool, started) {
  let read;
  try {
    const unpacked = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(unpacked, (character) => character.charCodeAt(0));
    read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { problem: "It may have been cut off on its way." };
  }
  if (!Array.isArray(read) || read.length !== 2 || !Number.isInteger(read[0])) return { problem: "It may have been cut off on its way." };
  if (read[0] > tool.version) return { problem: "It comes from a newer edition of this site." };
  return checkedAnswers({ version: read[0], answers: read[1] }, tool, started.accepts);
}

function packed(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
