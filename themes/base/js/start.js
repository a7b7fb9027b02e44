// Runs before the first paint: says that scripts run, and puts the reader's remembered choice of light or dark on the page.
import { rememberedTheme } from "./lib/theme-choice.js";

document.documentElement.classList.add("scripts");
const chosen = rememberedTheme();
if (chosen) document.documentElement.dataset.theme = chosen;
