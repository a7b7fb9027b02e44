// On pages with a tool that ends in a paper, after tools.js.
import { pageData } from "./lib/page-data.js";
import { decisionPaper } from "./elements/decision-paper.js";

const storeOfTool = globalThis[Symbol.for("cop:tool-store")];
if (storeOfTool) decisionPaper(pageData("tool"), storeOfTool);
