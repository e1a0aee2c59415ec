// All about one operation.

import { anomaly } from "./anomalies.js";
import { aligned, Chart } from "./chart.js";
import { el, plain, setText, sign } from "./dom.js";
import { COLUMNS } from "./facts.js";
import { ago, bytes, count, duration, NONE, simple } from "./format.js";
import { Graph } from "./graph.js";
import { HeatMap } from "./heatmap.js";
import { state as stateOf } from "./row.js";
import { named, state } from "./state.js";

const FIGURES = ["calls", "success", "avg", "p50", "p95", "p99", "max"].map((key) => COLUMNS.find((each) => each.key === key));

export class Detail {
  #row = null;
  #drawnDocuments = null;
  #kind = "";

  constructor(root, onClose, onOpen) {
    this.root = root;
    this.onOpen = onOpen;
    this.sign = el("i");
    this.title = el("h2", { tabindex: -1 });
    this.tags = el("div", { class: "tags" });
    this.now = el("p", { class: "muted num" });
    const close = el("button", { type: "button", class: "icon", "aria-label": "Close", title: "Close (Esc)", onclick: onClose }, "✕");
    this.figures = el("div", { class: "scroll" });
    this.charts = [new Chart("rate", "detail"), new Chart("latency", "detail")];
    this.heat = new HeatMap();
    this.graph = new Graph(onOpen);
    this.documents = el("div", { class: "documents" });
    this.failure = el("div");
    this.thrown = el("div");
    this.used = el("div");
    this.anomalies = el("div", { class: "stack" });
    root.append(
      el("div", { class: "top" }, this.sign, el("div", { class: "heading" }, this.title, this.tags), close),
      this.now, this.anomalies, el("div", { class: "card" }, this.figures),
      ...this.charts.map((each) => each.element), this.heat.element,
      this.failure, this.documents, this.thrown, this.used);
  }

  get row() {
    return this.#row;
  }

  open(row) {
    const other = row !== this.#row;
    this.#row = row;
    this.root.hidden = row === null;
    document.body.classList.toggle("has-detail", row !== null);
    if (row && other) {
      this.#drawnDocuments = null;
      this.documents.replaceChildren();
      setText(this.title, row.name);
      this.tags.replaceChildren(...row.tags.map((tag) => el("span", { class: "tag" }, tag)));
      this.root.scrollTop = 0;
    }
    this.draw();
  }

  draw() {
    const row = this.#row;
    if (!row) {
      return;
    }
    const [kind, label] = stateOf(row);
    if (this.#kind !== label) {
      this.#kind = label;
      this.sign.replaceChildren(sign(kind, label));
    }
    setText(this.now, `${COLUMNS[1].text(row)} calls/s   ${count(row.inFlight)} in flight   ${label}`);
    this.#drawFigures(row);
    const watched = state.watched?.id === row.id ? state.watched : null;
    const points = aligned(watched?.history ?? [], state.history);
    this.charts.forEach((each) => each.draw(points));
    this.heat.draw(points);
    this.#drawFailure(row);
    this.#drawDocuments(row, watched?.documents);
    this.#drawThrown(watched?.thrown ?? []);
    this.#drawUsed(watched);
    this.anomalies.replaceChildren(...row.anomalies.map((each) => anomaly(each, this.onOpen)));
  }

  #drawFigures(row) {
    const head = el("tr", {}, el("th", {}, ""), ...FIGURES.map((each) => el("th", { scope: "col", class: "r" }, each.title)), el("th", { class: "r" }, "Failures"));
    const line = (title, figures) => el("tr", {}, el("th", { scope: "row" }, title),
      ...FIGURES.map((each) => el("td", { class: "r" }, each.text(row, figures))), el("td", { class: "r" }, count(figures.failures)));
    this.figures.replaceChildren(el("table", { class: "figures" }, el("thead", {}, head), el("tbody", {}, line("Since start", row.total), line("Last minute", row.recent))));
  }

  #drawFailure(row) {
    const failure = row.failure;
    if (!failure) {
      this.failure.replaceChildren();
      return;
    }
    const steps = failure.path.split(" -> ").filter(Boolean);
    const path = steps.map((step, index) => el("li", { class: index === steps.length - 1 ? "at" : null }, step.split(" | ")[0]));
    this.failure.replaceChildren(el("h3", {}, "Last failure ", el("em", {}, ago(failure.time, state.now))),
      el("div", { class: "card failure" }, el("p", { class: "error" }, failure.error || failure.type),
        path.length > 0 ? el("ol", { class: "path", "aria-label": "Trace path of the failure" }, ...path) : null));
  }

  #drawDocuments(row, documents) {
    if (!documents || this.#drawnDocuments === documents) {
      this.graph.update();
      return;
    }
    this.#drawnDocuments = documents;
    const list = el("dl", {});
    const add = (title, ...values) => {
      if (values.length > 0 && values[0]) {
        list.append(el("dt", {}, title), ...values.map((value) => el("dd", {}, plain(value))));
      }
    };
    add("Location", documents.location);
    add("Purpose", documents.purpose);
    add("Dependencies", ...(documents.dependencies ?? []));
    add("Type", documents.type);
    const callers = documents.callers.flatMap((each) => named(each).slice(0, 1));
    if (callers.length > 0) {
      const links = callers.map((each) => el("button", { type: "button", class: "link", onclick: () => this.onOpen(each) }, each.label));
      list.append(el("dt", {}, "In the path of"), ...links.map((link) => el("dd", {}, link)));
    }
    const path = documents.paths[row.key] ?? [];
    if (path.length > 0) {
      this.graph.draw(row, documents);
    }
    this.documents.replaceChildren(el("h3", {}, "Documented"), el("div", { class: "card" }, list),
      ...(path.length > 0 ? [el("h3", {}, "Trace path"), el("div", { class: "card scroll" }, this.graph.element)] : []));
  }

  #drawThrown(thrown) {
    const most = Math.max(...thrown.map(([, , calls]) => calls), 1);
    const lines = thrown.map(([outcome, type, calls]) => {
      const bar = el("i", { class: "bar " + outcome });
      bar.style.width = Math.max(2, (100 * calls) / most) + "%";
      return el("li", {}, el("span", { title: plain(type) }, plain(simple(type))), el("em", {}, outcome), el("b", {}, count(calls)), bar);
    });
    this.thrown.replaceChildren(...(lines.length > 0 ? [el("h3", {}, "Exceptions"), el("ul", { class: "card thrown" }, ...lines)] : []));
  }

  #drawUsed(watched) {
    const facts = [];
    const add = (name, text) => facts.push(el("span", { class: "fact" }, el("small", {}, name), el("b", {}, text)));
    if (watched?.usage) {
      add("API calls", count(watched.usage.apiCalls));
      add("tokens in", count(watched.usage.tokensIn));
      add("tokens out", count(watched.usage.tokensOut));
      add("cost", watched.usage.cost || NONE);
      add("cost per call", watched.usage.costPerCall || NONE);
    }
    if (watched?.resources) {
      add("CPU time per call", duration(watched.resources.cpuNanos));
      add("allocated per call", bytes(watched.resources.allocatedBytes));
    }
    this.used.replaceChildren(...(facts.length > 0 ? [el("h3", {}, "Used"), el("div", { class: "card facts" }, ...facts)] : []));
  }
}
