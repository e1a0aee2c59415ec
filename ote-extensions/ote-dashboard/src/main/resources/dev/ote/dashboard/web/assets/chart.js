// Line charts over the last minutes, by uPlot, and the frame that heat maps share with them.

import { byId, el, setText } from "./dom.js";
import { clock, duration, rate, round } from "./format.js";

const SPAN = 300;
const LEAST = 60;
const HEIGHT = 132;

// What time charts show: the last five minutes, or less where the history is young.
export function span(times) {
  const end = times.at(-1) ?? 0;
  return [Math.max(end - SPAN, Math.min(times[0] ?? end, end - LEAST)), end];
}

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A card with a title, a line that reads values out, and room for a drawing.
export function frame(title, ...legend) {
  const readout = el("span", { class: "readout" });
  const plot = el("div", { class: "plot" });
  const head = el("div", { class: "chart-head" }, el("h3", {}, title), readout);
  const element = el("figure", { class: "card chart" }, head, plot, el("figcaption", {}, ...legend));
  return { element, plot, readout };
}

const KINDS = {
  rate: {
    title: "Throughput",
    series: [["calls/s", "--line-1", "rate", []], ["failures/s", "--line-3", "failures", [4, 3]]],
    text: rate,
    label: (value) => round(rate(value)),
    log: false,
  },
  latency: {
    title: "Latency",
    series: [["p50", "--line-1", "p50", []], ["p95", "--line-2", "p95", []], ["p99", "--line-3", "p99", [4, 3]]],
    text: (value) => duration(value),
    label: (value) => round(duration(value)),
    log: true,
  },
};

export class Chart {
  #plot = null;
  #points = [];
  #data = [[]];

  constructor(kind, sync) {
    this.kind = KINDS[kind];
    this.sync = sync;
    const legend = this.kind.series.map(([name], i) => el("span", { class: "key key-" + (this.kind.series.length === 2 && i === 1 ? 3 : i + 1) }, name));
    Object.assign(this, frame(this.kind.title, ...legend));
    this.plot.classList.add(kind);
    new ResizeObserver(() => this.#resize()).observe(this.plot);
    addEventListener("themechange", () => this.#rebuild());
  }

  // Points have a time in milliseconds; durations below zero are none.
  draw(points) {
    this.#points = points;
    const x = points.map((each) => each.time / 1000);
    const columns = this.kind.series.map(([, , key]) => points.map((each) => (each[key] < 0 ? null : each[key])));
    this.#data = [x, ...columns];
    if (this.#plot) {
      this.#plot.setData(this.#data);
    } else {
      this.#build();
    }
    this.#read(this.#plot?.cursor.idx ?? null);
  }

  #rebuild() {
    this.#plot?.destroy();
    this.#plot = null;
    this.#build();
  }

  #resize() {
    if (this.#plot && this.plot.clientWidth > 0) {
      this.#plot.setSize({ width: this.plot.clientWidth, height: HEIGHT });
    } else {
      this.#build();
    }
  }

  #build() {
    const width = this.plot.clientWidth;
    if (width === 0 || this.#plot || this.#data[0].length === 0) {
      return;
    }
    this.#plot = new uPlot({
      width,
      height: HEIGHT,
      legend: { show: false },
      padding: [6, 26, 0, 0],
      cursor: { y: false, points: { size: 5 }, drag: { x: false, y: false }, sync: { key: this.sync } },
      scales: { x: { time: true, range: () => span(this.#data[0]) }, y: this.#scale() },
      axes: [this.#axis({ space: 70, size: 26, values: (u, splits) => splits.map((each) => clock(each * 1000).slice(0, 8)) }), this.#axis({ size: 54, space: 26, values: this.#values(), ...(this.kind.log ? { filter: decades } : {}) })],
      series: [{}, ...this.kind.series.map(([label, stroke, , dash]) => ({ label, stroke: color(stroke), width: 1.6, dash, points: { size: 3 } }))],
      hooks: { setCursor: [(plot) => this.#read(plot.cursor.idx)] },
    }, this.#data, this.plot);
  }

  #axis(more) {
    const grid = { stroke: color("--grid"), width: 1, ...(more.filter ? { filter: more.filter } : {}) };
    return { stroke: color("--muted"), font: "11px system-ui, sans-serif", grid, ticks: { show: false }, ...more };
  }

  #values() {
    return (plot, splits) => splits.map((each) => (each === null ? "" : this.kind.label(each)));
  }

  #scale() {
    if (!this.kind.log) {
      return { range: (plot, low, high) => [0, Math.max(1, (high ?? 1) * 1.15)] };
    }
    return { distr: 3, range: (plot, low, high) => [10 ** Math.floor(Math.log10(low || 1e3)), 10 ** Math.ceil(Math.log10((high || 1e4) * 1.05))] };
  }

  #read(index) {
    const at = this.#points[index ?? this.#points.length - 1];
    const values = this.kind.series.map(([name, , key]) => name + " " + this.kind.text(at?.[key]));
    setText(this.readout, (index === null || !at ? "" : clock(at.time) + "   ") + values.join("   "));
  }
}

// Of the lines of a logarithmic axis, those at powers of ten.
const decades = (plot, splits) => splits.map((each) => {
  const power = Math.log10(each);
  return Math.abs(power - Math.round(power)) > 1e-6 ? null : each;
});

// The same points at the times of the whole history: where an operation was not called, its rate
// is zero and nothing is known of its duration.
export function aligned(points, history) {
  const known = new Map(points.map((each) => [each.time, each]));
  return history.map(({ time }) => known.get(time) ?? { time, rate: 0, failures: 0, p50: -1, p95: -1, p99: -1, heat: [] });
}

export const mount = (id, ...charts) => byId(id).append(...charts.map((each) => each.element));
