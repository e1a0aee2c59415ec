// A series of an operation, as live/Row.java writes it.

import { plain } from "./dom.js";

const FIGURES = 10;

// Tells one series from another: its name and its tags, which always come sorted.
export const seriesOf = (name, tags) => JSON.stringify([name, tags]);

const pairsOf = (tags) => Object.entries(tags).map(([key, value]) => plain(key) + "=" + plain(value));

export function labelOf(name, tags) {
  const pairs = pairsOf(tags);
  return plain(name) + (pairs.length > 0 ? "{" + pairs.join(",") + "}" : "");
}

export function newRow([id, name, tags]) {
  const label = labelOf(name, tags);
  return {
    id, label, name: plain(name), key: name, series: seriesOf(name, tags), tags: pairsOf(tags), search: label.toLowerCase(), sparks: [],
    inFlight: 0, failure: null, rate: 0, failureRate: 0, p50: -1, p95: -1, p99: -1,
    total: figures(Array(FIGURES).fill(0)), recent: figures(Array(FIGURES).fill(0)), anomalies: [],
  };
}

export function update(row, values) {
  const [, inFlight, failure, rate, failureRate, p50, p95, p99, ...rest] = values;
  Object.assign(row, { inFlight, rate, failureRate, p50, p95, p99 });
  row.failure = failure.length === 0 ? null
    : { time: failure[0], type: plain(failure[1]), error: plain(failure[2]), path: plain(failure[3]) };
  row.total = figures(rest.slice(0, FIGURES));
  row.recent = figures(rest.slice(FIGURES));
}

function figures([calls, failures, expected, cancelled, avg, p50, p95, p99, max, estimate]) {
  const counted = calls - cancelled;
  return {
    calls, failures, expected, cancelled, avg, p50, p95, p99, max, estimate: estimate === 1,
    success: counted > 0 ? (counted - failures) / counted : null,
  };
}

// What is shown as the row's state, and how it is called.
export function state(row) {
  const worst = row.anomalies.find((each) => each.severity === "CRITICAL");
  if (worst) {
    return ["bad", "critical anomaly"];
  }
  if (row.anomalies.length > 0 || row.recent.failures > 0) {
    return ["warn", row.anomalies.length > 0 ? "anomaly" : "failures in the last minute"];
  }
  return row.recent.calls > 0 || row.inFlight > 0 ? ["ok", "no failure in the last minute"] : ["idle", "no call in the last minute"];
}
