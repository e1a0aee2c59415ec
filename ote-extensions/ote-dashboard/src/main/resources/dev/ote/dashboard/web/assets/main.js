// Puts the parts together: events change the state, and what is in view is drawn from it.

import { drawAnomalies } from "./anomalies.js";
import { Chart, mount } from "./chart.js";
import { drawComparisons } from "./comparisons.js";
import { Detail } from "./detail.js";
import { byId, el, setText, sign } from "./dom.js";
import { count, duration, percent, rate } from "./format.js";
import { HeatMap } from "./heatmap.js";
import { keys } from "./keys.js";
import { find, state, take } from "./state.js";
import { Stream } from "./stream.js";
import { Table } from "./table.js";

const VIEWS = ["operations", "anomalies", "comparisons"];
const go = (hash) => {
  if (location.hash !== "#" + hash) {
    location.hash = hash;
  }
};
const open = (row) => row && go("operation/" + encodeURIComponent(row.label));
const close = () => go(view());

const table = new Table(byId("grid"), open);
const detail = new Detail(byId("detail"), close, open);
const charts = [new Chart("rate", "all"), new Chart("latency", "all")];
const heat = new HeatMap();
mount("charts", ...charts, heat);

const tiles = ["calls/s", "failures/s", "success, last minute", "p95", "in flight", "anomalies"].map((title) => {
  const value = el("b");
  byId("tiles").append(el("div", { class: "card tile" }, el("small", {}, title), value));
  return value;
});

function view() {
  return VIEWS.find((each) => !byId(each).hidden) ?? VIEWS[0];
}

function drawTiles() {
  const last = state.history.at(-1);
  const rows = [...state.rows.values()];
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const counted = sum((row) => row.recent.calls - row.recent.cancelled);
  const failures = sum((row) => row.recent.failures);
  const active = state.anomalies.filter((each) => each.active).length;
  const texts = [
    rate(last?.rate), rate(last?.failures), percent(counted > 0 ? (counted - failures) / counted : null),
    duration(last?.p95), count(sum((row) => row.inFlight)), count(active),
  ];
  texts.forEach((text, index) => setText(tiles[index], text));
}

function draw() {
  drawTiles();
  if (!byId("operations").hidden) {
    charts.forEach((each) => each.draw(state.history));
    heat.draw(state.history);
    table.refresh();
  }
  detail.draw();
}

function drawSections() {
  drawAnomalies(byId("anomalies"), byId("anomaly-count"), open);
  drawComparisons(byId("comparisons"), byId("comparison-count"));
}

// What the address asks for.
function route() {
  const hash = location.hash.slice(1);
  const [kind, ...rest] = hash.split("/");
  const wanted = VIEWS.includes(kind) ? kind : view();
  for (const each of VIEWS) {
    byId(each).hidden = each !== wanted;
  }
  for (const link of document.querySelectorAll("nav a")) {
    link.setAttribute("aria-current", link.hash === "#" + wanted ? "page" : "false");
  }
  const row = kind === "operation" ? find(decode(rest.join("/"))) ?? null : null;
  if (row !== detail.row) {
    detail.open(row);
    if (row) {
      table.select(row.id);
    }
  }
  stream.watch(row?.id ?? null);
  draw();
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function onStatus(kind, text) {
  const place = byId("status");
  if (place.dataset.kind !== text) {
    place.dataset.kind = text;
    place.querySelector("i").replaceChildren(sign(kind, text));
    setText(place.querySelector("span"), text);
  }
  document.body.classList.toggle("stale", kind !== "ok");
}

function onEvent(name, data) {
  take[name](data);
  if (name === "hello") {
    setText(byId("application"), data.application);
    setText(byId("process"), `pid ${data.pid} · Java ${data.java}`);
    document.title = (data.application ? data.application + " · " : "") + "OTE";
  } else if (name === "state") {
    drawSections();
    route();
  } else if (name === "anomalies" || name === "comparisons") {
    drawSections();
  } else if (name === "tick" && data.new.length > 0) {
    route(); // The address may ask for what was not called before.
  } else if (name === "tick" || name === "watch") {
    draw();
  }
}

function show(window) {
  byId("total").setAttribute("aria-pressed", window === "total");
  byId("recent").setAttribute("aria-pressed", window === "recent");
  table.show(window);
}

const stream = new Stream(onEvent, onStatus);
const search = byId("search");
search.addEventListener("input", () => table.search(search.value));
byId("total").addEventListener("click", () => show("total"));
byId("recent").addEventListener("click", () => show("recent"));
byId("failing").addEventListener("click", (event) => {
  const on = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", on);
  table.onlyFailing(on);
});
const toggleTheme = () => dispatchEvent(new Event("toggletheme"));
byId("theme").addEventListener("click", toggleTheme);
addEventListener("hashchange", route);

keys({
  search() {
    go("operations");
    search.focus();
    search.select();
  },
  move(by) {
    const row = table.move(by);
    if (detail.row && row) {
      open(row);
    }
  },
  open: () => open(table.selected),
  close: () => (detail.row ? close() : search.value && (search.value = "", table.search(""))),
  leave() {
    if (search.value) {
      search.value = "";
      table.search("");
    } else {
      search.blur();
    }
  },
  go,
  window: () => byId(byId("total").getAttribute("aria-pressed") === "true" ? "recent" : "total").click(),
  theme: toggleTheme,
});
drawSections();
route();
stream.open();
