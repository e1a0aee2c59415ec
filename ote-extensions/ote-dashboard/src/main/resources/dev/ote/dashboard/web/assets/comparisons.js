// Which implementation is better: the last comparisons of this process.

import { el, plain, setText } from "./dom.js";
import { duration, moment } from "./format.js";
import { state } from "./state.js";

const SIGNS = { FASTER: "▼ faster", SLOWER: "▲ slower", INDISTINGUISHABLE: "= indistinguishable", INCONCLUSIVE: "? inconclusive", WRONG: "✕ wrong", BASELINE: "baseline" };

function cellsOf(row) {
  const ratio = row.ratio ? `${row.ratio[1].toFixed(3)}× (${row.ratio[0].toFixed(3)} to ${row.ratio[2].toFixed(3)})` : "";
  return [
    el("td", { "data-title": "Implementation" }, plain(row.implementation)),
    el("td", { "data-title": "Test case" }, plain(row.testCase)),
    el("td", { class: "r", "data-title": "Median" }, duration(row.median)),
    el("td", { class: "r", "data-title": "Ratio, 95 %" }, ratio),
    el("td", { "data-title": "Verdict" }, el("span", { class: "verdict " + row.verdict.toLowerCase() }, SIGNS[row.verdict] ?? plain(row.verdict))),
    el("td", { class: "why", "data-title": "Result" }, plain(row.note ?? "")),
  ];
}

function comparison(each) {
  const heads = [["Implementation"], ["Test case"], ["Median", "r"], ["Ratio, 95 %", "r"], ["Verdict"], ["Result"]];
  return el("article", { class: "card comparison" },
    el("h3", {}, plain(each.title), el("em", {}, moment(each.time))),
    el("div", { class: "scroll" }, el("table", {},
      el("thead", {}, el("tr", {}, ...heads.map(([text, kind]) => el("th", { scope: "col", class: kind }, text)))),
      el("tbody", {}, ...each.rows.map((row) => el("tr", {}, ...cellsOf(row)))))));
}

export function drawComparisons(root, badge) {
  badge.hidden = state.comparisons.length === 0;
  setText(badge, String(state.comparisons.length));
  root.replaceChildren(el("h1", {}, "Comparisons"),
    ...(state.comparisons.length > 0 ? [el("div", { class: "stack" }, ...state.comparisons.map(comparison))]
      : [el("p", { class: "empty" }, "No comparison has been made in this process.")]));
}
