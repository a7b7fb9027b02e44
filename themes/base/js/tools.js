// On pages with a tool.
import { openTool } from "./lib/tool-store.js";
import { pageData } from "./lib/page-data.js";
import { keepPanel } from "./elements/keep-panel.js";
import { startChecklist } from "./elements/checklist.js";
import { startSelfAssessment } from "./elements/self-assessment.js";

// One line for each element. It is given the tool, its store and the section with the form, and says which answers from elsewhere it accepts.
const ELEMENTS = {
  "checklist": startChecklist,
  "self-assessment": startSelfAssessment,
};

const toolWork = document.querySelector(".tool-work");
const toolOfPage = pageData("tool");
if (toolWork && toolOfPage) {
  const store = openTool(toolOfPage);
  const started = ELEMENTS[toolOfPage.element]?.(toolOfPage, store, toolWork);
  if (started) toolWork.append(keepPanel(toolOfPage, store, started));
}
