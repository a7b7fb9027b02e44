// On pages where a case is written or checked. The rules are large, so readers of cases do without them.
import { startAnonymityCheck } from "./elements/anonymity-check.js";
import { startCaseWriter } from "./elements/case-writer.js";

startAnonymityCheck();
startCaseWriter();
