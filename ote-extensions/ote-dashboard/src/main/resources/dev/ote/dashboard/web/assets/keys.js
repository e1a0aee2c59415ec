// What the keyboard does.

import { byId, el } from "./dom.js";

const KEYS = [
  ["/", "search"], ["↑ ↓ or k j", "select an operation"], ["Enter", "open it"], ["Esc", "close, or clear the search"],
  ["1 2 3", "operations, anomalies, comparisons"], ["w", "since start, or the last minute"], ["t", "light or dark"], ["?", "these keys"],
];

export function keys(does) {
  const dialog = byId("keys");
  const list = el("dl", {});
  for (const [key, what] of KEYS) {
    list.append(el("dt", {}, ...key.split(" ").map((each) => (each === "or" ? " or " : el("kbd", {}, each)))), el("dd", {}, what));
  }
  dialog.append(el("h2", {}, "Keys"), list, el("form", { method: "dialog" }, el("button", {}, "Close")));
  const help = () => (dialog.open ? dialog.close() : dialog.showModal());
  byId("help").addEventListener("click", help);
  // The policy of the page lets no form be sent: closing is done here.
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (dialog.open && event.key !== "?")) {
      return;
    }
    const typing = event.target.matches("input, select, textarea");
    const action = typing ? typed[event.key] : pressed[event.key];
    if (action && (!typing || event.target.id === "search")) {
      if (action(does, help) !== false) {
        event.preventDefault();
      }
    }
  });
}

const typed = {
  ArrowDown: (does) => does.move(1),
  ArrowUp: (does) => does.move(-1),
  Enter: (does) => does.open(),
  Escape: (does) => does.leave(),
};

const pressed = {
  "/": (does) => does.search(),
  ArrowDown: (does) => does.move(1),
  ArrowUp: (does) => does.move(-1),
  j: (does) => does.move(1),
  k: (does) => does.move(-1),
  Enter: (does) => (document.activeElement.matches("button, a, [role=link]") ? false : does.open()),
  Escape: (does) => does.close(),
  1: (does) => does.go("operations"),
  2: (does) => does.go("anomalies"),
  3: (does) => does.go("comparisons"),
  w: (does) => does.window(),
  t: (does) => does.theme(),
  "?": (does, help) => help(),
};
