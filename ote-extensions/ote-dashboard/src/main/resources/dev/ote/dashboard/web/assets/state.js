// What is known: filled by events, read by views.

import { newRow, seriesOf, update } from "./row.js";

const POINTS = 300;
const SPARKS = 60;

export const state = {
  hello: { application: "", resolution: 0 },
  now: 0,
  sequence: new Map(),
  history: [],
  rows: new Map(),
  skipped: 0,
  anomalies: [],
  comparisons: [],
  watched: null,
};

// [time, rate, failures, p50, p95, p99, heat]
function point([time, rate, failures, p50, p95, p99, heat]) {
  return { time, rate, failures, p50, p95, p99, heat };
}

function addPoint(history, values) {
  const fresh = point(values);
  history.push(fresh);
  while (history.length > POINTS) {
    history.shift();
  }
  return fresh;
}

const number = () => {
  state.sequence = new Map(state.history.map(({ time }, index) => [time, index]));
};

function takeRows(data) {
  for (const values of data.new) {
    if (!state.rows.has(values[0])) {
      state.rows.set(values[0], newRow(values));
    }
  }
  for (const values of data.rows) {
    update(state.rows.get(values[0]), values);
  }
  state.skipped = data.skipped;
}

function addSparks(time) {
  for (const row of state.rows.values()) {
    if (row.rate > 0) {
      row.sparks.push([time, row.rate, row.p95]);
      if (row.sparks.length > SPARKS) {
        row.sparks.shift();
      }
    }
  }
}

const anomalySeries = (anomaly) => seriesOf(anomaly.operation, anomaly.tags);

// A row has the anomalies of its own series that hold: what is over is no state of it.
const attach = () => {
  const held = new Map();
  for (const each of state.anomalies.filter(({ active }) => active)) {
    const series = anomalySeries(each);
    held.set(series, [...(held.get(series) ?? []), each]);
  }
  for (const row of state.rows.values()) {
    row.anomalies = held.get(row.series) ?? [];
  }
};

// One for each event of the stream; each gives back what views may look at.
export const take = {
  hello(data) {
    if (state.hello.boot !== data.boot) {
      state.rows.clear();
      state.watched = null;
    }
    state.hello = data;
  },
  state(data) {
    state.history = data.all.map(point);
    state.now = state.history.at(-1)?.time ?? state.hello.started;
    number();
    takeRows(data);
    for (const [id, sparks] of data.sparks) {
      state.rows.get(id).sparks = sparks;
    }
    attach();
  },
  tick(data) {
    state.now = addPoint(state.history, data.all).time;
    number();
    takeRows(data);
    addSparks(state.now);
    if (data.new.length > 0) {
      attach();
    }
  },
  watch(data) {
    state.watched = { ...data, history: (data.history ?? []).map(point) };
  },
  watched(data) {
    if (state.watched?.id === data.id) {
      Object.assign(state.watched, { thrown: data.thrown, usage: data.usage, resources: data.resources });
      if (data.point) {
        addPoint(state.watched.history, data.point);
      }
    }
  },
  anomalies(data) {
    state.anomalies = data;
    attach();
  },
  comparisons(data) {
    state.comparisons = data;
  },
};

// The series of an operation.
export const named = (name) => [...state.rows.values()].filter((row) => row.key === name);

// The row of the series that an anomaly is of.
export function rowOf(anomaly) {
  const series = anomalySeries(anomaly);
  return [...state.rows.values()].find((row) => row.series === series);
}

// The series of a label; of a name alone, the first that has it.
export const find = (label) => [...state.rows.values()].find((row) => row.label === label) ?? named(label)[0];
