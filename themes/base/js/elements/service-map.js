import { element } from "../lib/dom.js";
import { counted } from "../lib/ask.js";
import { bindForm, rowNumbers } from "../lib/bound-form.js";
import { drawing, pictureButtons, shape, shortLines } from "../lib/picture.js";

const STATES = ["present", "invited", "missing"];
const [MAP_WIDTH, MAP_ROW, TABLE, SEAT] = [960, 58, 78, 19];
const RINGS = [0, 128, 186, 244];

/** The membership map: the list is the form, and the drawing follows it. */
export function startServiceMap(tool, store, work) {
  const says = element("p", { attributes: { role: "status" } });
  const picture = element("div");
  const states = STATES.map((state) => {
    return element("span", { text: state[0].toUpperCase() + state.slice(1), attributes: { class: `key-${state}` } });
  });
  const key = element("p", { attributes: { class: "map-key" }, children: states });
  const list = element("ol", { attributes: { class: "figure-list map-list" } });
  const figure = element("figure", {
    attributes: { class: "figure figure-membership" },
    children: [element("figcaption", { children: [says] }), picture, key, list],
  });
  const title = () => `Membership map: ${centreOf(store)}`;
  const actions = element("div", { attributes: { class: "actions" }, children: pictureButtons(figure, "membership-map", title) });
  work.querySelector(".tool-form").prepend(work.querySelector(".line-field"), figure, actions);
  work.classList.add("map-drawn");
  return bindForm(store, work, draw);

  function draw() {
    const roles = rolesOf(tool, store);
    const sentence = whatTheMapShows(roles);
    if (says.textContent !== sentence) says.textContent = sentence;
    picture.replaceChildren(mapDrawing(roles, centreOf(store), sentence));
    list.replaceChildren(...roles.map(roleItem));
  }
}

function roleItem({ name, state, ring }) {
  return element("li", { text: `${name || "Role without a name"}: ${state}, ring ${ring}`, attributes: { dir: "auto" } });
}

function centreOf(store) {
  return store.note("centre").trim() || "the people we work with";
}

/** The roles that are on the map, in the order of the list. */
function rolesOf(tool, store) {
  const listed = tool.groups.flatMap((group) => group.items).map((item) => ({ id: item.id, name: item.text, ring: item.closeness }));
  const own = rowNumbers(store, "role.n").map((number) => ({
    id: `role.n${number}`,
    name: store.note(`role.n${number}.name`).trim(),
    ring: 2,
    state: "missing",
  }));
  const roles = [...listed, ...own].map((role) => ({
    ...role,
    state: store.answer(role.id + ".state") ?? role.state,
    ring: Number(store.answer(role.id + ".ring") ?? role.ring),
  }));
  return roles.filter((role) => STATES.includes(role.state) && RINGS[role.ring]);
}

/** "8 present, 3 invited, 2 missing: no one yet from …" */
export function whatTheMapShows(roles) {
  if (roles.length === 0) return "Nothing is marked yet. Choose present, invited or missing for a role, and it appears here.";
  const counts = STATES.map((state) => `${roles.filter((role) => role.state === state).length} ${state}`).join(", ");
  const missing = roles.filter((role) => role.state === "missing");
  const close = missing.filter((role) => role.ring === 1);
  if (missing.length === 0) return `${counts}. Nobody on your list is missing: ask your members who is not on it.`;
  const isSome = close.length > 0 && close.length < missing.length;
  return `${counts}: no one yet from ${namesOf(missing)}.${isSome ? ` Begin with ring 1: ${namesOf(close)}.` : ""}`;
}

function namesOf(roles) {
  const names = roles.slice(0, 5).map((role) => shortLines(role.name, 60, 1)[0] || "a role without a name");
  const more = roles.length - names.length;
  return (more > 0 ? [...names, `${counted(more, "more role")}`] : names).join(", ").replace(/, ([^,]*)$/, " and $1");
}

function mapDrawing(roles, centre, sentence) {
  const half = Math.ceil(roles.length / 2);
  const angles = roles.map((_, index) => ((index + 0.5) * 2 * Math.PI) / roles.length);
  const height = Math.max(2 * (RINGS[3] + SEAT) + 24, (half + 1) * MAP_ROW);
  const [x, y] = [MAP_WIDTH / 2, height / 2];
  const size = Math.min(SEAT, RINGS[1] * Math.sin(Math.PI / Math.max(2, roles.length)) - 1);
  const rings = RINGS.slice(1).flatMap((radius, index) => [
    shape("circle", { class: "map-ring", cx: x, cy: y, r: radius }),
    shape("text", { class: "map-note", x, y: y - radius + 5, "font-size": 14, "text-anchor": "middle" }, String(index + 1)),
  ]);
  const table = [
    shape("circle", { class: "table-edge", cx: x, cy: y, r: TABLE + 9 }),
    shape("circle", { class: "table-top", cx: x, cy: y, r: TABLE }),
    ...textBlock(shortLines(centre, 14, 4), x, y, 17, "middle", "map-centre"),
  ];
  const places = [...apart(angles.slice(0, half), y, height), ...apart(angles.slice(half).reverse(), y, height).reverse()];
  const seats = roles.map((role, index) => {
    const at = [x + RINGS[role.ring] * Math.sin(angles[index]), y - RINGS[role.ring] * Math.cos(angles[index])];
    const side = index < half ? 1 : -1;
    return { role, index, at, label: [x + side * (RINGS[3] + 44), places[index]], anchor: side > 0 ? "start" : "end", inward: -8 * side };
  });
  const made = drawing(MAP_WIDTH, height, sentence, [
    ...rings,
    ...seats.map(({ at, label, inward }) => shape("line", { class: "lead", x1: at[0], y1: at[1], x2: label[0] + inward, y2: label[1] })),
    ...table,
    ...seats.flatMap(({ role, index, at }) => seatShapes(role.state, String(index + 1), at, size)),
    ...seats.flatMap(({ role, index, label, anchor }) => nameBlock(role, index, label, anchor)),
  ]);
  // On a narrow screen only the round middle is left, and the list has the names.
  made.setAttribute("preserveAspectRatio", "xMidYMid slice");
  return made;
}

/** A seat that is too small for its number does without. */
function seatShapes(state, number, [x, y], size) {
  const circle = shape("circle", { class: `map-seat seat-${state}`, cx: x, cy: y, r: Math.max(2, size) });
  if (size < 9) return [circle];
  return [circle, shape("text", { class: `number-${state}`, x, y: y + 6, "font-size": 17, "text-anchor": "middle" }, number)];
}

/** How high the names of one side stand: where the way out from the middle leads, but one row apart. */
function apart(angles, middle, height) {
  const rows = [];
  for (const angle of angles) rows.push(Math.max(middle - (RINGS[3] + 16) * Math.cos(angle), (rows.at(-1) ?? -MAP_ROW / 2) + MAP_ROW));
  return rows.map((row, index) => Math.min(row, height - MAP_ROW / 2 - (rows.length - 1 - index) * MAP_ROW));
}

function nameBlock(role, index, [x, y], anchor) {
  const lines = shortLines(`${index + 1} ${role.name || "Role without a name"}`, 23, 2);
  return textBlock(role.state === "present" ? lines : [...lines, `(${role.state})`], x, y, 16, anchor, "name");
}

function textBlock(lines, x, y, size, anchor, name) {
  return lines.map((line, index) => {
    const base = y + (index - (lines.length - 1) / 2) * size * 1.2 + size * 0.35;
    return shape("text", { class: name, x, y: base, "font-size": size, "text-anchor": anchor }, line);
  });
}
