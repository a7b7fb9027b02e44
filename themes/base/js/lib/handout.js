import { counted } from "./ask.js";

/**
 * A handout of the groups of pages that are given: one web page that holds its own style.
 * Components/Courses/Handout.razor writes the same.
 */
export function makeHandout(site, title, groups) {
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = "en-GB";
  const meta = (attributes) => made.head.append(node("meta", attributes));
  made.head.prepend(node("meta", { charset: "utf-8" }));
  meta({ name: "viewport", content: "width=device-width, initial-scale=1" });
  meta({ name: "robots", content: "noindex" });
  made.head.append(node("style", {}, site.handoutStyle));
  made.body.className = "handout";
  const pages = groups.flatMap((group) => group.pages);
  const time = timeInWords(pages.reduce((sum, page) => sum + page.minutes, 0));
  const length = `${counted(pages.length, "page")}, ${time} with the questions.`;
  const source = `From the ${site.title}, edition ${site.edition}. Text under `;
  const licence = node("a", { href: site.licenceUrl }, site.licence);
  const head = [node("h1", {}, title), node("p", { class: "lead" }, site.description)];
  const about = node("p", {}, `${length} ${source}`, licence, ".");
  made.body.append(node("main", {}, ...head, about, ...groups.map(sectionOf)));
  return `<!DOCTYPE html>\n${made.documentElement.outerHTML}\n`;

  function sectionOf(group) {
    return node("section", {}, node("h2", {}, group.title), ...group.pages.map(pageOf), ...group.extras.map(extraOf));
  }

  function pageOf(page) {
    const questions = page.questions.length > 0 ? [node("h4", {}, "Talk it over"), listOf(page.questions)] : [];
    return node(
      "article",
      {},
      ...headOf(page),
      ...(page.note ? [node("p", {}, node("strong", {}, page.note))] : []),
      node("p", {}, "Time: " + timeInWords(page.minutes)),
      node("h4", {}, "What you can do afterwards"),
      listOf(page.outcomes),
      ...questions,
      node("p", { class: "cite" }, "To cite: " + page.harvard),
    );
  }

  function extraOf(extra) {
    return node("article", {}, ...headOf(extra));
  }

  function headOf(page) {
    return [
      node("h3", {}, node("a", { href: page.url }, page.title)),
      node("p", {}, page.description),
      node("p", { class: "address" }, page.url),
    ];
  }

  function listOf(texts) {
    return node("ul", {}, ...texts.map((text) => node("li", {}, text)));
  }

  function node(name, attributes, ...children) {
    const one = made.createElement(name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    one.append(...children);
    return one;
  }
}

/** "45 minutes", "1 hour 15 minutes". */
export function timeInWords(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? counted(hours, "hour") : "", rest > 0 || hours === 0 ? `${rest} minutes` : ""].filter(Boolean).join(" ");
}
