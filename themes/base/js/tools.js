// On pages with a tool.
import { openTool } from "./lib/tool-store.js";
import { pageData } from "./lib/page-data.js";
import { keepPanel } from "./elements/keep-panel.js";
import { startChecklist } from "./elements/checklist.js";
import { startSelfAssessment } from "./elements/self-assessment.js";
import { toolChanges } from "./elements/tool-changes.js";
import { startMeetingPlanner } from "./elements/meeting-planner.js";
import { startSeriesPlanner } from "./elements/series-planner.js";
import { startSessionPlanner } from "./elements/session-planner.js";
import { startServiceMap } from "./elements/service-map.js";
import { startQuestionCards } from "./elements/question-cards.js";
import { startChallengeFinder } from "./elements/challenge-finder.js";
import { startLifeCycleReview } from "./elements/life-cycle-review.js";
import { startPrinciplesReflection } from "./elements/principles-reflection.js";
import { startScalingTracker } from "./elements/scaling-tracker.js";

// One line for each element. It is given the tool, its store and the section with the form, and says which answers from elsewhere it accepts:
// { accepts(key, value) → whether the answer may come in, keyText(key) and answerText(key, value) → words for keys that are no items }.
const ELEMENTS = {
  "checklist": startChecklist,
  "self-assessment": startSelfAssessment,
  "meeting-planner": startMeetingPlanner,
  "series-planner": startSeriesPlanner,
  "session-planner": startSessionPlanner,
  "service-map": startServiceMap,
  "question-cards": startQuestionCards,
  "challenge-finder": startChallengeFinder,
  "life-cycle-review": startLifeCycleReview,
  "principles-reflection": startPrinciplesReflection,
  "scaling-tracker": startScalingTracker,
};

const toolWork = document.querySelector(".tool-work");
const toolOfPage = pageData("tool");
if (toolWork && toolOfPage) startTool(toolOfPage, toolWork);

function startTool(tool, work) {
  const store = openTool(tool);
  // For papers.js, which some tools bring with them.
  globalThis[Symbol.for("cop:tool-store")] = store;
  const started = ELEMENTS[tool.element]?.(tool, store, work);
  if (!started) return;
  work.classList.add("tool-live");
  work.querySelector("h2").after(toolChanges(tool, store));
  const last = document.querySelector(".tool-paper") ?? document.querySelector(".tool-compare") ?? document.querySelector(".tool-result") ?? work;
  last.after(keepPanel(tool, store, started));
}
