// On case studies and their listing.
import { startLeaving } from "./elements/leave-page.js";
import { startCaseList } from "./elements/case-list.js";

startLeaving();
startCaseList();
