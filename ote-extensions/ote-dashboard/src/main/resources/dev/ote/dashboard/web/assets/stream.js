// The one connection to the server. It is closed while nobody looks at the page, and opened anew
// with what is known already: the server then sends what has changed.

const EVENTS = ["hello", "state", "tick", "watch", "watched", "anomalies", "comparisons"];
const SLOWEST = 15000;

export class Stream {
  #source = null;
  #timer = 0;
  #failures = 0;
  #last = "";
  #watch = null;

  constructor(onEvent, onStatus) {
    this.onEvent = onEvent;
    this.onStatus = onStatus;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        this.#close();
        this.onStatus("idle", "paused");
      } else {
        this.#last = "";
        this.open();
      }
    });
    addEventListener("pagehide", () => this.#close());
  }

  // Asks for all about an operation, or about none (null).
  watch(id) {
    if (this.#watch !== id) {
      this.#watch = id;
      if (!document.hidden) {
        this.open();
      }
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
    this.#last = event.lastEventId;
    this.onEvent(name, JSON.parse(event.data));
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
