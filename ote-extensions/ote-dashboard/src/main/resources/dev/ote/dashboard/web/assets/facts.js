// What can be said of an operation in one cell: the columns of the table, and the facts of a detail.

import { ago, count, duration, percent, rate, simple } from "./format.js";
import { state } from "./state.js";

const nanos = (key) => (row, figures) => {
  const text = duration(figures[key], state.hello.resolution);
  return figures.estimate && figures[key] >= 0 && key !== "max" ? "~" + text : text;
};
const none = -Infinity;

// key, title, text of a row, value to sort by, and what the column is about
export const COLUMNS = [
  { key: "name", title: "Operation", text: (row) => row.label, value: (row) => row.label, ascending: true },
  { key: "rate", title: "Calls/s", text: (row) => rate(row.rate), value: (row) => row.rate, spark: 1, hint: "calls that ended, a second, of late" },
  { key: "calls", title: "Calls", text: (row, f) => count(f.calls), value: (row, f) => f.calls },
  { key: "success", title: "Success", text: (row, f) => percent(f.success), value: (row, f) => (f.success === null ? Infinity : f.success), ascending: true, hint: "calls that did what they promise, among all but the cancelled" },
  { key: "avg", title: "Avg", text: nanos("avg"), value: (row, f) => f.avg },
  { key: "p50", title: "p50", text: nanos("p50"), value: (row, f) => f.p50 },
  { key: "p95", title: "p95", text: nanos("p95"), value: (row, f) => f.p95, spark: 2 },
  { key: "p99", title: "p99", text: nanos("p99"), value: (row, f) => f.p99 },
  { key: "max", title: "Max", text: nanos("max"), value: (row, f) => f.max },
  { key: "inFlight", title: "In flight", text: (row) => count(row.inFlight), value: (row) => row.inFlight, hint: "calls that have begun and not ended" },
  { key: "failure", title: "Last failure", text: (row) => (row.failure ? simple(row.failure.type) + " · " + ago(row.failure.time, state.now) : ""), value: (row) => row.failure?.time ?? none },
];

// The value after which rows are put into an order.
export function compare(column, descending, window) {
  const sign = descending ? -1 : 1;
  return (one, other) => {
    const a = column.value(one, one[window]);
    const b = column.value(other, other[window]);
    const order = typeof a === "string" ? a.localeCompare(b, "en") : a - b || 0;
    return sign * (Number.isNaN(order) ? 0 : order) || one.label.localeCompare(other.label, "en");
  };
}
