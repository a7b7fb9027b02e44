// When someone searches: in the box of the header, or on the search page.
import { startSearchBox } from "./elements/search-box.js";
import { startSearchPage } from "./elements/search-page.js";

startSearchBox();
startSearchPage();
