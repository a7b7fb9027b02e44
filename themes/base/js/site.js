// On every page.
import { addThemeSwitch } from "./elements/theme-switch.js";
import { addWordPopovers } from "./elements/word-popover.js";
import { markContents } from "./elements/contents-marker.js";
import { registerWorkerLater } from "./lib/worker.js";
import { addPrintButton } from "./elements/print-button.js";
import { addHeadingLinks } from "./elements/heading-links.js";
import { prepareSearch } from "./elements/search-loader.js";

addThemeSwitch();
addWordPopovers();
markContents();
addPrintButton();
addHeadingLinks();
prepareSearch();
registerWorkerLater();
