import { element } from "../lib/dom.js";

/** One step at a time. The address names the step or the field, so that the browser's own way back works. */
export function caseSteps(work, fields) {
  const links = [...work.querySelectorAll(".case-steps a")];
  const all = [...work.querySelectorAll(".case-step")].map((node) => ({
    id: node.id,
    node,
    title: node.querySelector("h3").textContent,
    ids: fields.map(({ id }) => id).filter((id) => node.querySelector(`[data-field="${id}"]`)),
  }));
  all.forEach(({ node }, index) => {
    const [heading, before, next] = [node.querySelector("h3"), all[index - 1], all[index + 1]];
    heading.tabIndex = -1;
    heading.before(element("p", { text: `Step ${index + 1} of ${all.length}`, attributes: { class: "case-step-number" } }));
    const ways = [
      ...(before ? [linkToStep(before, "Back", "button button-quiet")] : []),
      ...(next ? [linkToStep(next, "Next: " + next.title, "button")] : []),
    ];
    node.append(element("p", { attributes: { class: "actions case-foot" }, children: ways }));
  });
  addEventListener("hashchange", () => follow(true));
  // A link to where one is already changes no address.
  work.addEventListener("click", ({ target }) => target.closest("a[href^='#']")?.hash === location.hash && follow(true));
  return { all, start, tell };

  function linkToStep(step, text, look) {
    return element("a", { text, attributes: { href: "#" + step.id, class: look } });
  }

  function start() {
    show(all[0]);
    follow(location.hash.startsWith("#field-"));
  }

  function follow(takesFocus) {
    const target = document.getElementById(location.hash.slice(1));
    const step = location.hash === "" ? all[0] : all.find(({ node }) => node.contains(target));
    if (!step) return;
    show(step);
    if (!takesFocus || !target) return;
    const place = target === step.node ? step.node.querySelector("h3") : target.querySelector("input, select, textarea, summary") ?? target;
    place.focus({ preventScroll: true });
    (target === step.node ? step.node : target).scrollIntoView({ block: "start" });
  }

  function show(step) {
    for (const { node, id } of all) {
      node.classList.toggle("case-now", node === step.node);
      const link = links.find((one) => one.hash === "#" + id);
      if (node === step.node) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  }

  /** What is left in each step, once something is written. */
  function tell(problems, isEmpty) {
    for (const { id, ids } of all) {
      const left = problems.filter(({ field }) => (ids.length > 0 ? ids.includes(field) : field === "confirmed")).length;
      const link = links.find((one) => one.hash === "#" + id);
      const words = isEmpty ? "" : left === 0 ? (ids.length > 0 ? "done" : "") : `${left} left`;
      const place = link.querySelector(".case-left") ?? link.appendChild(element("span", { attributes: { class: "case-left" } }));
      if (place.textContent !== words) place.textContent = words;
      place.hidden = words === "";
      link.parentElement.classList.toggle("case-step-done", words === "done");
    }
  }
}
