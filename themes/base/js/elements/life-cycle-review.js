import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { longDay } from "../lib/long-day.js";
import { bindForm } from "../lib/bound-form.js";
import { linkTo, resultSection } from "../lib/result.js";

/** The review: one stage, the signs, one way to go on; what the signs suggest is shown, and the group decides. */
export function startLifeCycleReview(tool, store, work) {
  const itemsIn = (id) => tool.groups.find((group) => group.id === id)?.items ?? [];
  const { node, says, body } = resultSection("Your review in short");
  const hints = itemsIn("ways").map((way) => {
    const hint = element("p", { attributes: { class: "suggested" } });
    work.querySelector(`#item-${way.id} .tick`).after(hint);
    return { way, hint };
  });
  const ending = work.querySelector("[data-group=ending]");
  (ending ?? work.querySelector(".tool-form").lastElementChild).before(node);
  return bindForm(store, work, draw);

  function draw() {
    const signs = itemsIn("signs").filter((item) => store.answer(item.id));
    const [stage, way] = ["stages", "ways"].map((group) => itemsIn(group).find((item) => item.id === store.answer(group)));
    for (const { way: one, hint } of hints) {
      const count = signsFor(one, signs).length;
      hint.hidden = count === 0;
      hint.textContent = count === 0 ? "" : `${counted(count, "sign points", "signs point")} to this.`;
    }
    const sentence = inShort(stage, signs, way);
    if (says.textContent !== sentence) says.textContent = sentence;
    const parts = [
      stage && stepsOf(`In this stage (${stage.text.toLowerCase()})`, stage),
      !way && signs.length > 0 && reasonsOf(hints, signs),
      way && decisionOf(way, signsFor(way, signs), store),
    ];
    body.replaceChildren(...parts.filter(Boolean));
    ending?.classList.toggle("matters-now", stage?.id === "adjourning" || way?.id === "end-well");
  }
}

/** A sign points to a way when both lead to the same place of the toolkit. */
function signsFor(way, signs) {
  return signs.filter((sign) => sign.link && sign.link.href === way.link?.href);
}

function inShort(stage, signs, way) {
  if (!stage && !way && signs.length === 0) return "Choose a stage, tick the signs and choose a way, and your review appears here.";
  const sentences = [
    stage ? `Most of us see the group in the stage “${stage.text}”.` : "",
    signs.length > 0 ? `We have seen ${counted(signs.length, "sign")}.` : "",
    way ? `We chose: ${way.text}.` : "You have not decided yet.",
  ];
  return sentences.filter(Boolean).join(" ");
}

function stepsOf(title, item) {
  const steps = element("ul", { children: item.try.map((text) => element("li", { text })) });
  return element("div", { attributes: { class: "next-step" }, children: [element("h4", { text: title }), steps] });
}

function reasonsOf(hints, signs) {
  const ranked = hints
    .map(({ way }) => ({ way, found: signsFor(way, signs) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => b.found.length - a.found.length);
  return element("div", {
    attributes: { class: "next-step" },
    children: [
      element("h4", { text: "What the signs suggest" }),
      element("ul", { children: ranked.map(suggestedWay) }),
      element("p", { text: "The signs suggest, and you decide: talk about the questions first." }),
    ],
  });
}

function suggestedWay({ way, found }) {
  const link = element("a", { text: way.text, attributes: { href: "#item-" + way.id } });
  return element("li", { children: [link, ": ", found.map((sign) => `${sign.text} ${sign.why}`).join(" ")] });
}

function decisionOf(way, found, store) {
  const again = store.answer("again");
  const reasons = [
    store.note("reason").trim() && `Your reason: ${store.note("reason").trim()}`,
    ...found.map((sign) => `You have seen: ${sign.text}`),
  ].filter(Boolean);
  const list = (texts) => element("ul", { children: texts.map((text) => element("li", { text, attributes: { dir: "auto" } })) });
  const first = store.note("who").trim();
  const nextDay = again
    ? `${way.id === "end-well" ? "Last session" : "Next review"}: ${longDay(again)}`
    : "Agree the date of the next review, or of the last session.";
  return element("div", {
    attributes: { class: "next-step" },
    children: [
      element("h4", { text: way.text }),
      element("p", { text: way.why }),
      reasons.length > 0
        ? list(reasons)
        : element("p", { text: "None of your signs points to this, which can be right. Write down why you chose it." }),
      element("p", { children: [element("strong", { text: "Next steps" })] }),
      list([...way.try, ...(first ? [`First step: ${first}`] : []), nextDay]),
      linkTo(way.link),
    ],
  });
}
