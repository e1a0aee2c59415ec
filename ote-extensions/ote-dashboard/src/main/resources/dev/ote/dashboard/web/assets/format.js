// Numbers as people read them. A missing one is a dash: no data is not zero.

const WHOLE = new Intl.NumberFormat("en");
const UNITS = [[1e9, "s"], [1e6, "ms"], [1e3, "µs"], [1, "ns"]];
export const NONE = "–";

const digits = (value) => (value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2);

export function duration(nanos, resolution = 0) {
  if (nanos === null || nanos === undefined || nanos < 0) {
    return NONE;
  }
  if (nanos < resolution) {
    return "<" + resolution + " ns";
  }
  if (nanos >= 60e9) {
    const seconds = Math.round(nanos / 1e9);
    return Math.floor(seconds / 60) + " min " + (seconds % 60) + " s";
  }
  const [size, unit] = UNITS.find(([each]) => nanos >= each * 0.9995) ?? [1, "ns"];
  const value = nanos / size;
  return value.toFixed(unit === "ns" ? 0 : digits(value)) + " " + unit;
}

// As labels of an axis have it: 10 ms, not 10.0 ms.
export const round = (text) => text.replace(/\.0+(?= |$)/, "");

export function count(value) {
  return value >= 1e9 ? (value / 1e9).toFixed(2) + " G" : WHOLE.format(value);
}

export function short(value) {
  for (const [size, unit] of [[1e9, "G"], [1e6, "M"], [1e3, "k"]]) {
    if (value >= size * 0.9995) {
      return (value / size).toFixed(digits(value / size)) + " " + unit;
    }
  }
  return value.toFixed(Number.isInteger(value) ? 0 : digits(value));
}

export function rate(value) {
  return value === null || value === undefined ? NONE : value > 0 && value < 0.01 ? "<0.01" : short(value);
}

// Shows 100 % only where nothing failed, and 0 % only where nothing went well.
export function percent(share) {
  if (share === null) {
    return NONE;
  }
  const shown = (share * 100).toFixed(share > 0.99 && share < 1 ? 2 : 1);
  if (share < 1 && Number(shown) === 100) {
    return ">99.99 %";
  }
  return share > 0 && Number(shown) === 0 ? "<0.1 %" : shown + " %";
}

export function bytes(value) {
  for (const [size, unit] of [[2 ** 30, "GiB"], [2 ** 20, "MiB"], [2 ** 10, "KiB"]]) {
    if (value >= size) {
      return (value / size).toFixed(digits(value / size)) + " " + unit;
    }
  }
  return value.toFixed(0) + " B";
}

export function ago(millis, now) {
  const seconds = Math.max(0, Math.round((now - millis) / 1000));
  if (seconds < 60) {
    return seconds + " s ago";
  }
  if (seconds < 3600) {
    return Math.floor(seconds / 60) + " min ago";
  }
  return seconds < 86400 ? Math.floor(seconds / 3600) + " h ago" : Math.floor(seconds / 86400) + " d ago";
}

export function clock(millis) {
  return new Date(millis).toLocaleTimeString("en-GB");
}

export function moment(millis) {
  return new Date(millis).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });
}

// com.acme.StorageException → StorageException
export const simple = (type) => type.slice(Math.max(type.lastIndexOf("."), type.lastIndexOf("$")) + 1);
