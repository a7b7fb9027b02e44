import { changedParts, fingerprintOf } from "../lib/case-fingerprint.js";
import { isNeeded, stepOf } from "../lib/case-consent.js";
import { oneLine } from "../lib/case-text.js";
import { element } from "../lib/dom.js";
import { toolButton } from "../lib/tool-button.js";

/** The button that ties a step to the text as it is now. Gives { show(value), check() }. */
export function casePrint(place, field, put, valuesOf, fields) {
  const status = element("p", { attributes: { class: "case-print", role: "status" } });
  const button = toolButton("It was the text as it is now", () => put(fingerprintOf(valuesOf(), fields)), "small-button");
  place.append(element("p", { attributes: { class: "actions" }, children: [button] }), status);
  return { show: check, check };

  function check() {
    const values = valuesOf();
    const step = stepOf(field.id);
    const [former, now] = [oneLine(values[field.id] ?? ""), fingerprintOf(values, fields)];
    button.disabled = !isNeeded(step, values) || former === now;
    const sentence = sentenceFor(former, now);
    if (status.textContent !== sentence) status.textContent = sentence;
    status.classList.toggle("case-count-wrong", former !== "" && former !== now);
  }

  function sentenceFor(former, now) {
    if (former === "") return "";
    if (former === now) return `It is tied to the text as it is now (${now.slice(0, 9)}…).`;
    return `The text has changed since then: ${changedParts(former, now, fields).join(", ")}.`;
  }
}
