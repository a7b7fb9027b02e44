/** The cases that have all of the chosen values; each case is a map from filter to its values. */
export function matchingCases(cases, chosen) {
  return cases.filter((one) => Object.entries(chosen).every(([facet, value]) => !value || one.values[facet].includes(value)));
}

/** Whether a choice may be offered beside the others: nobody may be singled out by it. */
export function mayChoose(cases, least, chosen, facet, value) {
  return !value || matchingCases(cases, { ...chosen, [facet]: value }).length >= least;
}
