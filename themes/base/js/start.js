// Runs before the first paint: puts the reader's remembered choice of light or dark on the page.
import { rememberedTheme } from "./lib/theme-choice.js";

const chosen = rememberedTheme();
if (chosen) document.documentElement.dataset.theme = chosen;
