// Which implementation is better: the last comparisons of this process, with what was measured.

import { el, plain, setText, svg } from "./dom.js";
import { duration, moment } from "./format.js";
import { state } from "./state.js";

const SIGNS = { faster: "▼", slower: "▲", indistinguishable: "=", inconclusive: "?", wrong: "✕" };
const WIDTH = 200;
const HEIGHT = 22;

// A dot for each repetition, on the scale that all rows of a test case share; the median is a line.
function dots(samples, [low, high], median) {
  const x = (value) => 4 + ((value - low) / (high - low || 1)) * (WIDTH - 8);
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, class: "dots", role: "img" });
  picture.append(svg("title", {}, `${samples.length} repetitions from ${duration(Math.min(...samples))} to ${duration(Math.max(...samples))}`));
  samples.forEach((each, index) => picture.append(svg("circle", { cx: x(each).toFixed(1), cy: 5 + ((index * 7) % 12), r: 2 })));
  picture.append(svg("path", { d: `M${x(median).toFixed(1)} 1V${HEIGHT - 1}` }));
  return picture;
}

const times = (ratio) => (ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2));

function verdictOf(result, row) {
  const found = result.comparisons.find((each) => each.implementation === row.implementation && each.test_case === row.test_case);
  if (!found) {
    return [el("span", { class: "muted" }, row.implementation === result.baseline ? "baseline" : ""), "", ""];
  }
  const ratio = found.ratio === undefined ? "" : `${times(found.ratio)}× (${times(found.ratio_low)} to ${times(found.ratio_high)})`;
  return [el("span", { class: "verdict " + found.verdict }, (SIGNS[found.verdict] ?? "") + " " + plain(found.verdict)), ratio, plain(found.reason)];
}

function line(result, row, range) {
  const [verdict, ratio, reason] = verdictOf(result, row);
  const outcome = plain(row.success ? row.result ?? "" : row.error ?? "");
  const picture = row.samples_nanos.length > 0 ? dots(row.samples_nanos, range, row.duration_nanos) : null;
  return el("tr", {},
    el("td", {}, plain(row.test_case)), el("th", { scope: "row" }, plain(row.implementation)),
    el("td", { class: "r" }, duration(row.duration_nanos)), el("td", {}, picture),
    el("td", { class: "r" }, ratio), el("td", {}, verdict),
    el("td", { class: "why", title: outcome }, [reason, ...row.notes.map(plain)].filter(Boolean).join("; ") || outcome));
}

function comparison(result) {
  const heads = [["Test case"], ["Implementation"], ["Median", "r"], ["Repetitions"], ["Ratio, interval", "r"], ["Verdict"], ["Why"]];
  const ranges = new Map(result.test_cases.map((name) => {
    const samples = result.measurements.filter((each) => each.test_case === name).flatMap((each) => each.samples_nanos);
    return [name, [Math.min(...samples), Math.max(...samples)]];
  }));
  return el("article", { class: "card comparison" },
    el("h3", {}, plain(result.title), el("em", {}, `${moment(Date.parse(result.time))} · ${plain(result.environment)}`)),
    el("div", { class: "scroll" }, el("table", {},
      el("thead", {}, el("tr", {}, ...heads.map(([text, kind]) => el("th", { scope: "col", class: kind }, text)))),
      el("tbody", {}, ...result.measurements.map((row) => line(result, row, ranges.get(row.test_case)))))));
}

export function drawComparisons(root, badge) {
  badge.hidden = state.comparisons.length === 0;
  setText(badge, String(state.comparisons.length));
  root.replaceChildren(el("h1", {}, "Comparisons"),
    ...(state.comparisons.length > 0 ? [el("div", { class: "stack" }, ...state.comparisons.map(comparison))]
      : [el("p", { class: "empty" }, "No comparison has been made in this process.")]));
}
