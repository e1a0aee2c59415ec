// The one connection to the server. It is closed while nobody looks at the page, and opened anew
// with what is known already: the server then sends what has changed.

const EVENTS = ["hello", "state", "tick", "watch", "watched", "anomalies", "comparisons"];

// With one of these the page has the rows of its id; what else has that id may come before.
const HAVE_ROWS = new Set(["state", "tick"]);
const SLOWEST = 15000;
const SETTLED = 250;

export class Stream {
  #source = null;
  #timer = 0;
  #failures = 0;
  #last = "";
  #watch = null;
  #asked = -SETTLED;

  constructor(onEvent, onStatus) {
    this.onEvent = onEvent;
    this.onStatus = onStatus;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        this.#close();
        this.onStatus("idle", "paused");
      } else {
        this.open();
      }
    });
    addEventListener("pagehide", () => this.#close());
  }

  // Asks for all about an operation, or about none (null). Of many in a row, such as those that a
  // key held down passes, it asks for the first and the last: the server sees that a connection was
  // closed only when it writes again, and has few. Without one, the next will ask.
  watch(id) {
    if (this.#watch === id) {
      return;
    }
    this.#watch = id;
    if (this.#source) {
      const now = performance.now();
      const wait = now - this.#asked < SETTLED ? SETTLED : 0;
      this.#asked = now;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.open(), wait);
    }
  }

  open() {
    this.#close();
    const query = new URLSearchParams();
    if (this.#last) {
      query.set("since", this.#last);
    }
    if (this.#watch !== null) {
      query.set("watch", this.#watch);
    }
    const source = new EventSource("/events?" + query);
    this.#source = source;
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => this.#take(source, name, event));
    }
    source.addEventListener("error", () => this.#failed(source));
  }

  #take(source, name, event) {
    if (source !== this.#source) {
      return;
    }
    this.#failures = 0;
    const data = JSON.parse(event.data);
    if (name === "hello" && !this.#last.startsWith(data.boot + "-")) {
      this.#watch = null; // Another process: it does not know our ids, and watches nothing for us.
    } else if (HAVE_ROWS.has(name)) {
      this.#last = event.lastEventId;
    }
    this.onEvent(name, data);
    this.onStatus("ok", "live");
  }

  // Opened anew by us and not by the browser, which gives up for good after some answers.
  #failed(source) {
    if (source !== this.#source) {
      return;
    }
    this.#close();
    this.#failures++;
    this.onStatus("bad", "reconnecting");
    this.#timer = setTimeout(() => this.open(), Math.min(SLOWEST, 500 * 2 ** this.#failures));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
