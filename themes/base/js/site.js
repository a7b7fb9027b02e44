// On every page.
import { addThemeSwitch } from "./elements/theme-switch.js";
import { addWordPopovers } from "./elements/word-popover.js";
import { markContents } from "./elements/contents-marker.js";

addThemeSwitch();
addWordPopovers();
markContents();
