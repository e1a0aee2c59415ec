// A line in a cell: of the last minute, by time, so that an interval without a call is a gap.

import { svg } from "./dom.js";

const WIDTH = 72;
const HEIGHT = 18;
const SPAN = 60000;

export function spark(kind) {
  const line = svg("path", { class: "line" });
  const area = svg("path", { class: "area" });
  const element = svg(
    "svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "spark " + kind, preserveAspectRatio: "none", "aria-hidden": "true" },
    area, line);
  return { element, line, area, drawn: "" };
}

// index 1 is the rate, index 2 the 95th percentile
// sequence numbers the intervals by their end: what follows one another is joined.
export function drawSpark(target, points, index, now, sequence) {
  const shown = points.filter((each) => each[0] > now - SPAN && each[index] >= 0);
  const most = Math.max(...shown.map((each) => each[index]), 0);
  let path = "";
  let area = "";
  let before = NaN;
  for (const each of shown) {
    const x = (WIDTH * (1 - (now - each[0]) / SPAN)).toFixed(1);
    const y = (HEIGHT - 1.5 - (most > 0 ? (each[index] / most) * (HEIGHT - 4) : 0)).toFixed(1);
    const number = sequence.get(each[0]) ?? NaN;
    const joined = number === before + 1;
    before = number;
    if (!joined && area) {
      area += `V${HEIGHT}Z`;
    }
    path += (joined ? "L" : "M") + x + " " + y;
    area += joined ? `L${x} ${y}` : `M${x} ${HEIGHT}L${x} ${y}`;
    if (!joined) {
      path += "h.01";
    }
  }
  if (path !== target.drawn) {
    target.drawn = path;
    target.line.setAttribute("d", path);
    target.area.setAttribute("d", area ? area + `V${HEIGHT}Z` : "");
  }
}
