import { element } from "./dom.js";
import { saveFile } from "./download.js";
import { toolButton } from "./tool-button.js";
import { cleanText } from "./answers.js";

const SVG_SPACE = "http://www.w3.org/2000/svg";
const PAINT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight"];
const GRAPHEMES = globalThis.Intl?.Segmenter ? new Intl.Segmenter("en", { granularity: "grapheme" }) : null;

/** A part of a drawing. Drawings are made of circles, lines, rectangles and lines of text, because a canvas can draw these too. */
export function shape(name, attributes = {}, text = null) {
  const made = document.createElementNS(SVG_SPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === "number" ? Math.round(value * 10) / 10 : value);
  }
  if (text !== null) made.textContent = cleanText(text);
  return made;
}

/** A drawing that says in words what it shows. */
export function drawing(width, height, label, parts) {
  const made = shape("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": cleanText(label),
    class: "drawing drawing-wide",
  });
  made.append(...parts);
  return made;
}

/** A text broken into a few short lines; what does not fit ends with an ellipsis. */
export function shortLines(text, width, most) {
  const lines = [""];
  for (const word of cleanText(text).split(/\s+/).filter(Boolean).flatMap((one) => pieces(one, width))) {
    const longer = lines.at(-1) === "" ? word : `${lines.at(-1)} ${word}`;
    if (letters(longer).length <= width) lines[lines.length - 1] = longer;
    else if (lines.push(word) > most) return [...lines.slice(0, most - 1), letters(longer).slice(0, width - 1).join("") + "…"];
  }
  return lines;
}

/** Buttons that save the drawing of a figure as a picture, always in the light colours. */
export function pictureButtons(figure, name, titleOf) {
  return [button("SVG", saveSvg), button("PNG", savePng)];

  function button(kind, save) {
    return toolButton(`Save picture (${kind})`, () => save(paperCopy(figure, titleOf())));
  }

  function saveSvg(picture) {
    saveFile(`${name}.svg`, '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(picture), "image/svg+xml");
  }

  async function savePng(picture) {
    await document.fonts.ready;
    const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
    const scale = Math.min(2, 8000 / height);
    const canvas = element("canvas", { attributes: { width: Math.round(width * scale), height: Math.round(height * scale) } });
    const pen = canvas.getContext("2d");
    pen.scale(scale, scale);
    for (const part of picture.children) paint(pen, part, picture.getAttribute("font-family"));
    canvas.toBlob(async (blob) => saveFile(`${name}.png`, await blob.arrayBuffer(), "image/png"), "image/png");
  }
}

/** The drawing with its colours written out, and a title: it looks the same without this page. */
function paperCopy(figure, title) {
  const copy = figure.querySelector("svg").cloneNode(true);
  const [, , width, height] = copy.getAttribute("viewBox").split(" ").map(Number);
  copy.classList.add("on-paper");
  const [name] = shortLines(title, 60, 1);
  copy.prepend(
    shape("rect", { class: "ground", x: 0, y: -56, width, height: height + 56 }),
    shape("text", { class: "name", x: width / 2, y: -18, "font-size": 24, "text-anchor": "middle" }, name),
  );
  figure.append(copy);
  for (const part of copy.children) {
    const style = getComputedStyle(part);
    for (const one of PAINT) {
      const isColour = one === "fill" || one === "stroke";
      part.setAttribute(one, isColour ? plainColour(style[one]) : style.getPropertyValue(one));
    }
  }
  copy.setAttribute("font-family", getComputedStyle(copy).fontFamily);
  copy.remove();
  for (const part of copy.querySelectorAll("[class]")) part.removeAttribute("class");
  copy.removeAttribute("class");
  // A canvas and old viewers begin at 0.
  for (const part of copy.children) moveDown(part, 56);
  copy.setAttribute("viewBox", `0 0 ${width} ${height + 56}`);
  copy.setAttribute("width", width);
  copy.setAttribute("height", height + 56);
  return copy;
}

function moveDown(part, distance) {
  for (const name of ["y", "y1", "y2", "cy"]) {
    if (part.hasAttribute(name)) part.setAttribute(name, Number(part.getAttribute(name)) + distance);
  }
}

/** Mixed colours as every viewer understands them. */
function plainColour(colour) {
  if (colour === "none") return colour;
  const pen = element("canvas", { attributes: { width: 1, height: 1 } }).getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 0 ? "none" : `#${[red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

function paint(pen, part, font) {
  const number = (name) => Number.parseFloat(part.getAttribute(name)) || 0;
  const [fill, stroke] = [part.getAttribute("fill"), part.getAttribute("stroke")];
  pen.fillStyle = fill;
  pen.strokeStyle = stroke;
  pen.lineWidth = number("stroke-width");
  pen.setLineDash((part.getAttribute("stroke-dasharray").match(/[\d.]+/g) ?? []).map(Number));
  if (part.localName === "text") {
    pen.font = `${part.getAttribute("font-weight")} ${part.getAttribute("font-size")} ${font}`;
    pen.textAlign = { middle: "center", end: "right" }[part.getAttribute("text-anchor")] ?? "left";
    pen.fillText(part.textContent, number("x"), number("y"));
    return;
  }
  pen.beginPath();
  if (part.localName === "circle") pen.arc(number("cx"), number("cy"), number("r"), 0, 2 * Math.PI);
  if (part.localName === "rect") pen.rect(number("x"), number("y"), number("width"), number("height"));
  if (part.localName === "line") pen.moveTo(number("x1"), number("y1")), pen.lineTo(number("x2"), number("y2"));
  if (fill !== "none") pen.fill();
  if (stroke !== "none") pen.stroke();
}

function pieces(word, width) {
  const all = letters(word);
  if (all.length <= width) return [word];
  const length = Math.min(20, Math.ceil(all.length / width));
  return Array.from({ length }, (_, index) => all.slice(index * width, (index + 1) * width).join(""));
}

function letters(text) {
  return GRAPHEMES ? Array.from(GRAPHEMES.segment(text), ({ segment }) => segment) : Array.from(text);
}
