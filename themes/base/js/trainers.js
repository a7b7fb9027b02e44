// On course pages, and on the page for trainers.
import { addCopyButtons } from "./elements/copy-buttons.js";
import { startPackBuilder } from "./elements/pack-builder.js";

addCopyButtons();
startPackBuilder();
