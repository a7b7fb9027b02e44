// Longer rows of a table get a line for each cell.
const LONGEST_ROW = 72;
const MARK_IN_TEXT = /\{\{([a-z0-9-]+)\}\}/g;
const MARK_ALONE = /^[ \t]*\{\{([a-z0-9-]+)\}\}[ \t]*$/;

/** Fills the {{marks}} of a plain text. Each is looked up once, so that an answer may hold braces of its own. */
export function fillText(blank, fields, answers, { notes }) {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const lines = withNotes(blank.split("\n"), notes).flatMap((line) => {
    const field = byId.get(MARK_ALONE.exec(line)?.[1]);
    if (field && isBlockKind(field.kind)) return blockLines(field, answers.get(field.id));
    return line.replaceAll(MARK_IN_TEXT, (mark, id) => answers.get(id)?.lines.join(" ") ?? `[${byId.get(id)?.label ?? id}]`);
  });
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim() + "\n";
}

/** Whether a field stands alone between the paragraphs of its document. */
export function isBlockKind(kind) {
  return kind === "paragraph" || kind === "list" || kind === "table";
}

function withNotes(lines, keep) {
  const kept = [];
  let inside = false;
  let first = false;
  for (const line of lines) {
    if (line.trim() === "[[note") [inside, first] = [true, true];
    else if (line.trim() === "note]]") inside = false;
    else if (!inside) kept.push(line);
    else if (keep) {
      kept.push(first && line.trim() ? "Note: " + line : line);
      first &&= !line.trim();
    }
  }
  return kept;
}

function blockLines(field, answer) {
  if (!answer) return [`[${field.label}]`];
  if (field.kind === "paragraph") return answer.lines.flatMap((line, index) => (index === 0 ? [line] : ["", line]));
  if (field.kind === "list") return answer.lines.map((line) => "- " + line);
  return rowLines(answer.rows.map((cells) => saidIn(cells, field.columns)).filter((cells) => cells.length > 0));
}

/** What a row says: a column without an answer says nothing. */
function saidIn(cells, columns) {
  return columns.flatMap((column, index) => {
    const words = (cells[index] ?? []).join(" ");
    return words.trim() === "" ? [] : [`${column}: ${words}`];
  });
}

/** The rows of one table look alike: when one is too long for a line, each gets a line for every cell. */
function rowLines(rows) {
  const whole = rows.map((cells) => "- " + cells.join("; "));
  if (whole.every((line) => line.length <= LONGEST_ROW)) return whole;
  return rows.flatMap((cells) => cells.map((cell, index) => (index === 0 ? "- " : "  ") + cell));
}
