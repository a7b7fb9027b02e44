// Counts what is in a document and is no paragraph: as LeftThings in generator/Import/ReadDocx.cs.
const THINGS = [
  ["added", "mark of added words, which themselves stay", "marks of added words, which themselves stay"],
  ["equation", "equation", "equations"],
  ["file", "file within the file", "files within the file"],
  ["input", "input field, with what stood in it", "input fields, with what stood in them"],
  ["picture", "picture", "pictures"],
];

/** Gives { count, told }. */
export function leftThings() {
  const counts = {};
  return { count, told };

  function count(thing) {
    counts[thing] = (counts[thing] ?? 0) + 1;
  }

  function told() {
    const found = THINGS.filter(([thing]) => counts[thing]);
    return found.map(([thing, one, many]) => `${counts[thing].toLocaleString("en-GB")} ${counts[thing] === 1 ? one : many}`);
  }
}
