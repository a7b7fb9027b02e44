import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { bindForm, freeRow, rowNumbers } from "../lib/bound-form.js";

/** The challenge finder: from the signs that were seen to a small plan. */
export function startChallengeFinder(tool, store, work) {
  const result = element("div", { attributes: { role: "status", class: "finding" } });
  const buttons = [...work.querySelectorAll(".to-try")].map((node) => {
    const text = node.textContent;
    const button = element("button", { attributes: { type: "button", class: "small-button" }, on: { click: () => addStep(text) } });
    node.append(" ", button);
    return { text, button };
  });
  work.querySelector(".plan").prepend(result);
  return bindForm(store, work, draw);

  function draw() {
    const challenges = tool.groups
      .map((group) => ({ group, seen: group.items.filter((item) => store.answer(item.id)) }))
      .filter(({ seen }) => seen.length > 0)
      .sort((a, b) => b.seen.length - a.seen.length);
    const count = challenges.reduce((sum, { seen }) => sum + seen.length, 0);
    work.classList.toggle("some-seen", count > 0);
    const invitation = element("p", { text: "Tick a sign, and you will see what may lie behind it and what to try." });
    result.replaceChildren(...(count === 0 ? [invitation] : findings(challenges, count)));
    const planned = rowNumbers(store, "plan.n").map((number) => store.note(`plan.n${number}.what`));
    for (const { text, button } of buttons) {
      button.textContent = planned.includes(text) ? "In the plan" : "Add to the plan";
      button.setAttribute("aria-label", `${button.textContent}: ${text}`);
    }
  }

  /** A second click leads to the step. */
  function addStep(text) {
    const numbers = rowNumbers(store, "plan.n");
    const there = numbers.find((number) => store.note(`plan.n${number}.what`) === text);
    if (there) work.querySelector(`[data-note="plan.n${there}.what"]`).focus();
    else if (numbers.length < 60) store.put("notes", `plan.n${freeRow(numbers)}.what`, text);
  }
}

function findings(challenges, count) {
  const [first] = challenges;
  const alone = challenges.length === 1 || first.seen.length > challenges[1].seen.length;
  const lead = alone
    ? `Begin with “${first.group.title}”: ${counted(first.seen.length, "sign points", "signs point")} to it.`
    : "Several challenges have as many signs. Begin with the one that troubles members most.";
  return [
    element("p", { text: `You have seen ${counted(count, "sign")}. ${lead}` }),
    element("ul", { children: challenges.map(challengeItem) }),
  ];
}

function challengeItem({ group, seen }) {
  const link = element("a", { text: group.title, attributes: { href: "#group-" + group.id } });
  return element("li", { children: [link, ` (${counted(seen.length, "sign")}). Try first: ${seen[0].try[0]}`] });
}
