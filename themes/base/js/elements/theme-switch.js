import { element } from "../lib/dom.js";
import { rememberTheme } from "../lib/theme-choice.js";

/** A button in the footer that turns the page light or dark; it exists only where scripts run. */
export function addThemeSwitch() {
  const place = document.querySelector(".site-footer .frame");
  if (!place) return;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const button = element("button", { attributes: { type: "button", class: "theme-button" }, on: { click: turn } });
  const label = () => { button.textContent = isDark() ? "Use light colours" : "Use dark colours"; };

  function turn() {
    const next = isDark() ? "light" : "dark";
    // A choice that equals the system's follows the system again.
    const followsSystem = (next === "dark") === dark.matches;
    if (followsSystem) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    rememberTheme(followsSystem ? null : next);
    label();
  }

  dark.addEventListener("change", label);
  label();
  place.append(element("p", { children: [button] }));
}
