import { siteAddress } from "./trusted.js";

// What someone looks for stands after the # of the search page's address: browsers keep that part to themselves.

/** The address of a search, with its words as q and its filters by their names. */
export function searchAddress(search) {
  const given = Object.entries(search).filter(([, value]) => value);
  const page = siteAddress(location.protocol === "file:" ? "search/index.html" : "search/");
  return page + (given.length > 0 ? "#" + new URLSearchParams(given) : "");
}

/** The search that the present address asks for. A link may also carry it after a question mark. */
export function addressedSearch() {
  const part = location.hash.length > 1 ? location.hash.slice(1) : location.search.slice(1);
  return Object.fromEntries(new URLSearchParams(part));
}
