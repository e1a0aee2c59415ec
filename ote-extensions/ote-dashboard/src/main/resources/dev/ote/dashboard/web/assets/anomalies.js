// What is not as it should be, or was not a while ago, with the numbers that say so.

import { el, plain, setText, sign } from "./dom.js";
import { ago, bytes, clock, duration, short } from "./format.js";
import { labelOf } from "./row.js";
import { rowOf, state } from "./state.js";

const KIND = { CRITICAL: "bad", WARNING: "warn", INFO: "idle" };

const signed = (value) => (value < 0 ? "−" : "") + short(Math.abs(value));
const words = (name) => name.toLowerCase().replaceAll("_", " ");

export function evidence({ name, value, unit }) {
  const known = { s: (seconds) => duration(seconds * 1e9), bytes, B: bytes };
  const text = value === null ? "∞" : known[unit] ? known[unit](value) : signed(value) + (unit ? " " + plain(unit) : "");
  return el("span", { class: "fact" }, el("small", {}, plain(words(name))), el("b", {}, text));
}

export function anomaly(each, onOpen) {
  const active = each.active;
  const row = rowOf(each);
  const title = el("h3", {}, sign(active ? KIND[each.severity] ?? "warn" : "idle", words(each.severity)),
    el("span", {}, words(each.kind)), el("em", {}, active ? words(each.severity) : "recovered"));
  const place = row
    ? el("button", { type: "button", class: "link", onclick: () => onOpen(row) }, row.label)
    : el("span", { class: "muted" }, labelOf(each.operation, each.tags));
  const when = `since ${clock(each.since)}, ${ago(each.since, state.now)}; seen after ${duration((each.detected - each.since) * 1e6)}`;
  const look = each.lookAt.map((step) => el("li", {}, plain(step)));
  return el("article", { class: "card anomaly" + (active ? "" : " over") }, title, place,
    el("p", {}, plain(each.message)),
    el("div", { class: "facts" }, ...each.evidence.map(evidence)),
    look.length > 0 ? el("ol", { class: "look" }, ...look) : null,
    el("p", { class: "muted small" }, when));
}

export function drawAnomalies(root, badge, onOpen) {
  const active = state.anomalies.filter((each) => each.active);
  badge.hidden = active.length === 0;
  setText(badge, String(active.length));
  const all = [...active, ...state.anomalies.filter((each) => !each.active)];
  const shown = all.map((each) => anomaly(each, onOpen));
  root.replaceChildren(el("h1", {}, "Anomalies"),
    ...(shown.length > 0 ? [el("div", { class: "stack" }, ...shown)] : [el("p", { class: "empty" }, "Nothing unusual. Each operation is compared with its own past and with fixed thresholds.")]));
}
