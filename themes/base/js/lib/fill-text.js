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
  if (field.kind === "paragraph") return answer.lines;
  if (field.kind === "list") return answer.lines.map((line) => "- " + line);
  return answer.rows.flatMap((cells) => rowLines(field.columns.map((column, index) => `${column}: ${(cells[index] ?? []).join(" ")}`)));
}

function rowLines(cells) {
  const whole = "- " + cells.join("; ");
  return whole.length <= LONGEST_ROW ? [whole] : cells.map((cell, index) => (index === 0 ? "- " : "  ") + cell);
}
