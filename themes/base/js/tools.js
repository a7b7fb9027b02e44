// On pages that fill in and keep something.
import { openStore } from "./lib/store.js";
import { startTemplatePage } from "./elements/template-page.js";
import { startTemplateList } from "./elements/template-list.js";
import { startDetailsPage } from "./elements/details-page.js";

const toolStore = openStore();
startTemplatePage(toolStore);
startTemplateList(toolStore);
startDetailsPage(toolStore);
