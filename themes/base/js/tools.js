// On pages with a checklist, a self-assessment or a planner.
// The tools with pictures and cards are in visual-tools.js, so that no page brings them all.
import { startTool } from "./elements/start-tool.js";
import { startChecklist } from "./elements/checklist.js";
import { startSelfAssessment } from "./elements/self-assessment.js";
import { startMeetingPlanner } from "./elements/meeting-planner.js";
import { startSeriesPlanner } from "./elements/series-planner.js";
import { startSessionPlanner } from "./elements/session-planner.js";

startTool({
  "checklist": startChecklist,
  "self-assessment": startSelfAssessment,
  "meeting-planner": startMeetingPlanner,
  "series-planner": startSeriesPlanner,
  "session-planner": startSessionPlanner,
});
