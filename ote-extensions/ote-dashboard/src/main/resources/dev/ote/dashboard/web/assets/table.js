// The table of operations. Only rows near the window exist as elements: there may be thousands.

import { byId, el, setText, sign } from "./dom.js";
import { COLUMNS, compare } from "./facts.js";
import { state as stateOf } from "./row.js";
import { drawSpark, spark } from "./spark.js";
import { state } from "./state.js";

const AROUND = 8;

export class Table {
  #column = COLUMNS[1];
  #descending = true;
  #window = "total";
  #query = [];
  #failing = false;
  #order = [];
  #cells = new Map();
  #selected = null;
  #heads = new Map();
  #above = el("tr", { class: "space", "aria-hidden": "true" });
  #below = el("tr", { class: "space", "aria-hidden": "true" });

  constructor(root, onOpen) {
    this.onOpen = onOpen;
    const head = el("tr", {}, ...COLUMNS.map((column) => this.#head(column)));
    this.body = el("tbody", {}, this.#above, this.#below);
    this.table = el("table", { role: "grid", tabindex: 0, "aria-label": "Operations" }, el("thead", {}, head), this.body);
    this.empty = el("p", { class: "empty", hidden: true }, "");
    root.append(this.table, this.empty);
    for (const column of COLUMNS) {
      byId("sort").append(el("option", { value: column.key }, column.title));
    }
    byId("sort").addEventListener("change", (event) => this.sort(COLUMNS.find((each) => each.key === event.target.value), true));
    this.body.addEventListener("click", (event) => {
      const id = event.target.closest("tr[data-id]")?.dataset.id;
      if (id !== undefined && getSelection().isCollapsed) {
        this.select(Number(id));
        this.onOpen(state.rows.get(Number(id)));
      }
    });
    for (const event of ["scroll", "resize"]) {
      addEventListener(event, () => this.#show(), { passive: true });
    }
    new ResizeObserver(() => this.#show()).observe(this.table);
    this.#marks();
  }

  #head(column) {
    const button = el("button", { type: "button", title: column.hint, onclick: () => this.sort(column) }, column.title);
    const cell = el("th", { scope: "col", class: "c-" + column.key }, button);
    this.#heads.set(column, cell);
    return cell;
  }

  sort(column, anew = false) {
    const down = !column.ascending;
    this.#descending = column === this.#column && !anew ? !this.#descending : down;
    this.#column = column;
    this.#marks();
    this.refresh();
  }

  #marks() {
    byId("sort").value = this.#column.key;
    for (const [column, cell] of this.#heads) {
      const order = column !== this.#column ? "none" : this.#descending ? "descending" : "ascending";
      cell.setAttribute("aria-sort", order);
    }
  }

  search(text) {
    this.#query = text.toLowerCase().split(/\s+/).filter(Boolean);
    scrollTo({ top: Math.min(scrollY, this.#top()) });
    this.refresh();
  }

  show(window) {
    this.#window = window;
    this.refresh();
  }

  onlyFailing(only) {
    this.#failing = only;
    this.refresh();
  }

  // Everything anew: what is shown, in which order.
  refresh() {
    this.#order = [...state.rows.values()]
      .filter((row) => this.#query.every((word) => row.search.includes(word)))
      .filter((row) => !this.#failing || row[this.#window].failures > 0)
      .sort(compare(this.#column, this.#descending, this.#window));
    const all = state.rows.size;
    const shown = this.#order.length === all ? `${all} operations` : `${this.#order.length} of ${all} operations`;
    setText(byId("shown"), shown + (state.skipped > 0 ? `, ${state.skipped} more not shown` : ""));
    this.empty.hidden = this.#order.length > 0;
    this.table.hidden = this.#order.length === 0;
    setText(this.empty, all > 0 ? "Nothing matches." : "No operation has been called yet.");
    this.#show();
  }

  #height() {
    return parseFloat(getComputedStyle(this.table).getPropertyValue("--row")) || 36;
  }

  #top() {
    return this.body.getBoundingClientRect().top + scrollY;
  }

  // Puts the rows that the window is over into the table.
  #show() {
    const height = this.#height();
    const hidden = -this.body.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(hidden / height) - AROUND);
    const last = Math.min(this.#order.length, Math.ceil((hidden + innerHeight) / height) + AROUND);
    this.#above.style.height = Math.min(first, this.#order.length) * height + "px";
    this.#below.style.height = Math.max(0, this.#order.length - Math.max(first, last)) * height + "px";
    const wanted = this.#order.slice(first, Math.max(first, last));
    const rows = new Set(wanted);
    for (const [id, cells] of this.#cells) {
      if (!rows.has(cells.row)) { // Not by its id: another start of the server counts anew.
        cells.element.remove();
        this.#cells.delete(id);
      }
    }
    let next = this.#above;
    wanted.forEach((row, index) => {
      const cells = this.#cells.get(row.id) ?? this.#make(row);
      if (next.nextSibling !== cells.element) {
        next.after(cells.element);
      }
      next = cells.element;
      this.#fill(cells, row, first + index);
    });
  }

  #make(row) {
    const cells = { row, texts: new Map(), sparks: [], kind: "" };
    const fields = COLUMNS.map((column) => {
      const text = el("span", { class: "text" });
      cells.texts.set(column, text);
      const cell = el("td", { class: "c-" + column.key, "data-title": column.title });
      if (column.key === "name") {
        cells.sign = el("i");
        text.append(el("b", {}, row.name), ...row.tags.map((tag) => el("span", { class: "tag" }, tag)));
        text.title = row.label;
        cell.append(cells.sign);
      }
      if (column.spark) {
        const drawn = spark(column.key);
        cells.sparks.push([drawn, column.spark]);
        cell.append(drawn.element);
      }
      cell.append(text);
      return cell;
    });
    cells.element = el("tr", { id: "row-" + row.id, "data-id": row.id }, ...fields);
    this.#cells.set(row.id, cells);
    return cells;
  }

  #fill(cells, row, index) {
    const figures = row[this.#window];
    for (const [column, element] of cells.texts) {
      if (column.key !== "name") {
        setText(element, column.text(row, figures));
      }
    }
    const failure = cells.texts.get(COLUMNS.at(-1));
    const full = row.failure ? row.failure.error + "\n" + row.failure.path : "";
    if (failure.title !== full) {
      failure.title = full;
    }
    const [kind, label] = stateOf(row);
    if (cells.kind !== label) {
      cells.kind = label;
      cells.sign.replaceChildren(sign(kind, label));
    }
    cells.element.classList.toggle("failing", figures.failures > 0);
    cells.element.setAttribute("aria-rowindex", index + 2);
    cells.element.setAttribute("aria-selected", row.id === this.#selected);
    for (const [drawn, value] of cells.sparks) {
      drawSpark(drawn, row.sparks, value, state.now, state.sequence);
    }
  }

  get selected() {
    return state.rows.get(this.#selected) ?? null;
  }

  select(id) {
    this.#selected = id;
    this.table.setAttribute("aria-activedescendant", "row-" + id);
    this.#show();
  }

  // Selects the row so many below the selected one, and brings it into the window.
  move(by) {
    if (this.#order.length === 0) {
      return null;
    }
    const from = this.#order.findIndex((row) => row.id === this.#selected);
    const to = from < 0 ? 0 : Math.max(0, Math.min(this.#order.length - 1, from + by));
    const height = this.#height();
    const top = this.#top() + to * height;
    const covered = byId("grid").querySelector("thead").offsetHeight + document.querySelector("header").offsetHeight;
    if (top - covered < scrollY) {
      scrollTo({ top: top - covered });
    } else if (top + height > scrollY + innerHeight) {
      scrollTo({ top: top + height * 1.5 - innerHeight });
    }
    this.select(this.#order[to].id);
    return this.#order[to];
  }
}
