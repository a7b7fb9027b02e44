import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { bindForm } from "../lib/bound-form.js";
import { toolButton } from "../lib/tool-button.js";

/** Question cards: browse by group, keep favourites, draw one, show one large in the room. */
export function startQuestionCards(tool, store, work) {
  const cards = [...work.querySelectorAll(".question-card")].map((node) => ({
    node,
    id: node.dataset.item,
    group: node.closest("[data-group]"),
    name: node.querySelector(".card-group").textContent,
    question: node.querySelector(".card-question").textContent,
  }));
  const which = element("select", {
    attributes: { id: "which-cards" },
    children: [
      new Option("All questions", ""),
      new Option("Our favourites", "*"),
      ...tool.groups.map((group) => new Option(group.title, group.id)),
    ],
    on: { change: draw },
  });
  const status = element("p", { attributes: { role: "status", class: "cards-shown" } });
  const drawn = toolButton("Draw a card", () => showLarge(nextDrawn()));
  const large = toolButton("Show large, one by one", () => showLarge(shown()[0]));
  let pile = [];
  const buttons = [drawn, large, toolButton("Print as cards", () => print())];
  const bar = element("div", {
    attributes: { class: "cards-bar" },
    children: [
      element("label", { text: "Show", attributes: { for: "which-cards" } }),
      which,
      element("div", { attributes: { class: "actions" }, children: buttons }),
      status,
    ],
  });
  work.querySelector(".tool-form").prepend(bar);
  return bindForm(store, work, draw);

  function draw() {
    for (const { node, id, group } of cards) {
      const isOtherGroup = which.value !== "" && which.value !== group.dataset.group;
      node.hidden = which.value === "*" ? !store.answer(id) : isOtherGroup;
    }
    for (const group of work.querySelectorAll("[data-group]")) group.hidden = !group.querySelector(".question-card:not([hidden])");
    const count = shown().length;
    drawn.disabled = large.disabled = count === 0;
    const favourites = cards.filter(({ id }) => store.answer(id)).length;
    status.textContent =
      count === 0
        ? "You have no favourites yet. Mark a question as favourite, and it appears here."
        : `${counted(count, "question")} shown, ${counted(favourites, "favourite")}.`;
  }

  function shown() {
    return cards.filter(({ node }) => !node.hidden);
  }

  /** No card comes twice before all have come. */
  function nextDrawn() {
    pile = pile.filter((card) => shown().includes(card));
    if (pile.length === 0) pile = [...shown()];
    return pile.splice(Math.floor(Math.random() * pile.length), 1)[0];
  }

  function showLarge(card) {
    const name = element("p", { attributes: { class: "card-group" } });
    const question = element("h2", { attributes: { id: "large-question", tabindex: "-1" } });
    const why = element("p", { attributes: { class: "item-why" } });
    const move = (step) => turn(shown()[(shown().indexOf(card) + step + shown().length) % shown().length]);
    const dialog = element("dialog", {
      attributes: { class: "large-card", "aria-labelledby": "large-question" },
      on: { close: () => dialog.remove(), keydown },
    });
    const buttons = [
      toolButton("Back", () => move(-1)),
      toolButton("Next", () => move(1)),
      toolButton("Draw a card", () => turn(nextDrawn())),
      toolButton("Close", () => dialog.close()),
    ];
    dialog.append(name, question, why, element("div", { attributes: { class: "actions" }, children: buttons }));
    document.body.append(dialog);
    turn(card);
    dialog.showModal();
    question.focus();

    function turn(next) {
      card = next;
      name.textContent = card.name;
      question.textContent = card.question;
      why.textContent = tool.groups.flatMap((group) => group.items).find((item) => item.id === card.id)?.why ?? "";
      question.focus();
    }

    function keydown(event) {
      if (event.key === "ArrowRight") move(1);
      if (event.key === "ArrowLeft") move(-1);
    }
  }
}
