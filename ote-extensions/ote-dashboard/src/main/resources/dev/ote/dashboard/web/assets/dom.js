// Elements, built so that text is only ever text: nothing here takes markup.

const SVG = "http://www.w3.org/2000/svg";

export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

// Sets text only where it changes: an unchanged text costs no layout, and a selection survives.
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

// Shows what would reorder or hide text on the screen.
export function plain(text) {
  return text.replace(HIDDEN, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
}

// A sign that is told by its shape as well as by its colour.
const SHAPES = {
  ok: ["circle", { cx: 6, cy: 6, r: 4 }],
  idle: ["circle", { cx: 6, cy: 6, r: 3.4, class: "hollow" }],
  warn: ["path", { d: "M6 1.4 11 10.4H1z" }],
  bad: ["rect", { x: 1.6, y: 1.6, width: 8.8, height: 8.8, rx: 1.2 }],
};

export function sign(kind, label) {
  const [tag, attributes] = SHAPES[kind];
  const icon = svg("svg", { viewBox: "0 0 12 12", class: "sign " + kind, role: "img" });
  icon.append(svg("title", {}, label), svg(tag, attributes));
  return icon;
}
