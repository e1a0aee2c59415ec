// A documented trace path, drawn from the operation down, with what the steps do now.

import { el, plain, sign, svg } from "./dom.js";
import { duration, percent, rate } from "./format.js";
import { state as stateOf } from "./row.js";
import { find, named } from "./state.js";

const DEEPEST = 3;
const WIDE = 330;
const TALL = 46;
const GAP = 16;
const INDENT = 30;

// The nodes in the order in which they are drawn: a step whose operation has a path of its own is
// followed by that path, one step further to the right.
function nodes(operation, paths, depth, seen) {
  const found = [];
  for (const step of paths[operation] ?? []) {
    const target = step.operations[0] ?? null;
    found.push({ text: plain(step.text), operation: target, others: step.operations.length - 1, depth });
    if (target && target !== operation && depth < DEEPEST && !seen.has(target)) {
      found.push(...nodes(target, paths, depth + 1, new Set([...seen, target])));
    }
  }
  return found;
}

export class Graph {
  #drawn = [];

  constructor(onOpen) {
    this.onOpen = onOpen;
    this.element = el("div", { class: "graph" });
  }

  draw(row, documents) {
    const all = nodes(row.key, documents.paths, 0, new Set([row.key]));
    const width = WIDE + INDENT * Math.max(...all.map((each) => each.depth), 0) + 20;
    const height = all.length * (TALL + GAP);
    const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
    root.append(svg("title", {}, "Documented trace path of " + row.label));
    const place = all.map((node, index) => ({ x: 1 + node.depth * INDENT, y: 1 + index * (TALL + GAP) }));
    all.forEach((node, index) => {
      const from = this.#before(all, index);
      if (from >= 0) {
        root.append(arrow(place[from], place[index], node.depth > all[from].depth));
      }
    });
    this.#drawn = all.map((node, index) => this.#box(root, node, place[index], row));
    this.element.replaceChildren(root);
    this.update();
  }

  // The step that comes before another, or the one that it is a step of.
  #before(all, index) {
    for (let i = index - 1; i >= 0; i--) {
      if (all[i].depth <= all[index].depth) {
        return i;
      }
    }
    return -1;
  }

  #box(root, node, { x, y }, row) {
    const rows = node.operation ? named(node.operation) : [];
    const live = rows.length > 0;
    const group = svg("g", { class: "node" + (live ? " live" : "") + (node.operation === row.key ? " self" : ""), transform: `translate(${x} ${y})` });
    const others = live && node.others > 0 ? ` +${node.others}` : "";
    const title = svg("text", { x: 14, y: live ? 19 : 28, class: "step" }, cut(node.text, live ? 42 : 46) + others);
    const hint = others ? `${node.text}\n${rows[0].label}; ${node.others} more run this step` : node.text;
    const figures = svg("text", { x: 14, y: 36, class: "figures" });
    const icon = svg("g", { transform: `translate(${WIDE - 24} 17)` });
    group.append(svg("title", {}, hint), svg("rect", { width: WIDE, height: TALL, rx: 8 }), title, figures, icon);
    if (live) {
      group.setAttribute("tabindex", 0);
      group.setAttribute("role", "link");
      group.addEventListener("click", () => this.onOpen(rows[0]));
      group.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.stopPropagation();
          this.onOpen(rows[0]);
        }
      });
    }
    root.append(group);
    return { operation: live ? node.operation : null, figures, icon, kind: "" };
  }

  // The numbers on the nodes.
  update() {
    for (const node of this.#drawn) {
      const row = node.operation ? find(node.operation) ?? named(node.operation)[0] : null;
      if (row) {
        node.figures.textContent = `${rate(row.rate)}/s   p95 ${duration(row.p95 >= 0 ? row.p95 : row.recent.p95)}   ${percent(row.recent.success ?? row.total.success)} ok`;
        const [kind, label] = stateOf(row);
        if (node.kind !== label) {
          node.kind = label;
          const shape = sign(kind, label);
          shape.setAttribute("width", 12);
          shape.setAttribute("height", 12);
          node.icon.replaceChildren(shape);
        }
      }
    }
  }
}

const cut = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

function arrow(from, to, inwards) {
  const x = to.x + (inwards ? -INDENT / 2 + 1 : 16);
  const start = from.y + TALL;
  const line = inwards
    ? `M${x} ${start}V${to.y + TALL / 2}H${to.x - 4}`
    : `M${x} ${start}V${to.y - 4}`;
  const head = inwards
    ? `M${to.x - 6} ${to.y + TALL / 2 - 4}l5 4-5 4z`
    : `M${x - 4} ${to.y - 6}l4 5 4-5z`;
  return svg("g", { class: "arrow" }, svg("path", { d: line }), svg("path", { d: head, class: "head" }));
}
