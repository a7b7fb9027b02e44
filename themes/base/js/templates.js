// On pages with templates.
import { openStore } from "./lib/store.js";
import { startTemplatePage } from "./elements/template-page.js";
import { startTemplateList } from "./elements/template-list.js";
import { startDetailsPage } from "./elements/details-page.js";

const templateStore = openStore();
startTemplatePage(templateStore);
startTemplateList(templateStore);
startDetailsPage(templateStore);
