import { element } from "./dom.js";

export function toolButton(text, act, look = "button button-quiet") {
  return element("button", { text, attributes: { type: "button", class: look }, on: { click: act } });
}
