// On pages with a map, cards, a finder, a review, a reflection or a tracker.
import { startTool } from "./elements/start-tool.js";
import { startServiceMap } from "./elements/service-map.js";
import { startQuestionCards } from "./elements/question-cards.js";
import { startChallengeFinder } from "./elements/challenge-finder.js";
import { startLifeCycleReview } from "./elements/life-cycle-review.js";
import { startPrinciplesReflection } from "./elements/principles-reflection.js";
import { startScalingTracker } from "./elements/scaling-tracker.js";

startTool({
  "service-map": startServiceMap,
  "question-cards": startQuestionCards,
  "challenge-finder": startChallengeFinder,
  "life-cycle-review": startLifeCycleReview,
  "principles-reflection": startPrinciplesReflection,
  "scaling-tracker": startScalingTracker,
});
