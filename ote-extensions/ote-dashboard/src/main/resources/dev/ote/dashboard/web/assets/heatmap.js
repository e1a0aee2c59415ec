// How many calls took how long, and when: a column an interval, eight rows a decade.

import { setText } from "./dom.js";
import { frame, span } from "./chart.js";
import { clock, count, duration, round } from "./format.js";

const ROWS = 8;
const LEFT = 54;
const BOTTOM = 26;
const TOP = 6;
const HEIGHT = 132;

// Cividis, which reads the same with any colour vision, from few to many; reversed on white.
const DARK = [[0, 42, 92], [62, 77, 108], [112, 113, 115], [164, 151, 110], [215, 190, 93], [253, 231, 55]];
const LIGHT = [[222, 235, 247], [180, 210, 236], [124, 176, 220], [66, 133, 196], [24, 88, 160], [6, 40, 96]];

function mix(scale, share) {
  const at = share * (scale.length - 1);
  const low = Math.min(scale.length - 2, Math.floor(at));
  const rest = at - low;
  return `rgb(${scale[low].map((each, i) => Math.round(each + (scale[low + 1][i] - each) * rest)).join(" ")})`;
}

export class HeatMap {
  #points = [];
  #hover = null;

  constructor(title = "Latency heat map") {
    Object.assign(this, frame(title, document.createTextNode("few calls "), ramp(), document.createTextNode(" many")));
    this.canvas = document.createElement("canvas");
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", title);
    this.plot.append(this.canvas);
    new ResizeObserver(() => this.#paint()).observe(this.plot);
    addEventListener("themechange", () => this.#paint());
    this.canvas.addEventListener("pointermove", (event) => {
      this.#hover = [event.offsetX, event.offsetY];
      this.#paint();
    });
    this.canvas.addEventListener("pointerleave", () => {
      this.#hover = null;
      this.#paint();
    });
  }

  draw(points) {
    this.#points = points;
    this.#paint();
  }

  #paint() {
    const width = this.plot.clientWidth;
    if (width === 0) {
      return;
    }
    const ratio = devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(HEIGHT * ratio);
      this.canvas.style.width = width + "px";
      this.canvas.style.height = HEIGHT + "px";
    }
    const pen = this.canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, HEIGHT);
    this.#draw(pen, width);
  }

  #draw(pen, width) {
    const style = getComputedStyle(document.documentElement);
    const scale = document.documentElement.dataset.theme === "dark" ? DARK : LIGHT;
    let low = Infinity;
    let high = -Infinity;
    let most = 1;
    this.#points.forEach(({ heat }, index) => {
      for (let i = 0; i < heat.length; i += 2) {
        low = Math.min(low, heat[i]);
        high = Math.max(high, heat[i]);
        most = Math.max(most, heat[i + 1] / this.#seconds(index));
      }
    });
    [low, high] = low > high ? [24, 48] : [low - (low % ROWS), high + ROWS - (high % ROWS)];
    const [from, to] = span(this.#points.map((each) => each.time / 1000));
    const x = (time) => LEFT + ((time / 1000 - from) / (to - from)) * (width - LEFT - 8);
    const step = (HEIGHT - TOP - BOTTOM) / (high - low);
    const y = (row) => HEIGHT - BOTTOM - (row - low) * step;
    this.#axes(pen, style, { low, high, y, from, to, x, width });
    let found = null;
    this.#points.forEach(({ time, heat }, index) => {
      const seconds = this.#seconds(index);
      const right = x(time);
      const left = Math.max(LEFT, x(time - seconds * 1000));
      for (let i = 0; i < heat.length; i += 2) {
        const top = y(heat[i] + 1);
        pen.fillStyle = mix(scale, most > 1 ? Math.log1p(heat[i + 1] / seconds) / Math.log1p(most) : 0.6);
        pen.fillRect(left, top, Math.max(1, right - left + 0.3), step + 0.3);
        if (this.#over(left, right, top, top + step)) {
          found = { time, row: heat[i], calls: heat[i + 1], box: [left, top, Math.max(1, right - left), step] };
        }
      }
    });
    if (found) {
      pen.strokeStyle = style.getPropertyValue("--text");
      pen.strokeRect(...found.box);
    }
    setText(this.readout, found ? `${clock(found.time)}   ${edge(found.row)} to ${edge(found.row + 1)}   ${count(found.calls)} calls` : "");
  }

  // How long an interval was: colours are calls a second. As with the first, nobody knows where the
  // clock did not move on, or was set back.
  #seconds(index) {
    const seconds = (this.#points[index].time - this.#points[index - 1]?.time) / 1000;
    return seconds > 0 ? seconds : 1;
  }

  #over(left, right, top, bottom) {
    const [x, y] = this.#hover ?? [-1, -1];
    return x >= left && x < right && y >= top && y < bottom;
  }

  #axes(pen, style, { low, high, y, from, to, x, width }) {
    pen.font = "11px system-ui, sans-serif";
    pen.fillStyle = style.getPropertyValue("--muted");
    pen.strokeStyle = style.getPropertyValue("--grid");
    pen.lineWidth = 1;
    pen.textAlign = "right";
    pen.textBaseline = "middle";
    const decades = (high - low) / ROWS;
    const every = Math.ceil(decades / 5);
    for (let row = low; row <= high; row += ROWS * every) {
      line(pen, LEFT, y(row), width - 8, y(row));
      pen.fillText(round(duration(10 ** (row / ROWS))), LEFT - 6, y(row));
    }
    pen.textAlign = "center";
    const minutes = to - from > 150 ? 60 : 30;
    for (let time = Math.ceil(from / minutes) * minutes; time < to; time += minutes) {
      if (x(time * 1000) > LEFT + 20 && x(time * 1000) < width - 28) {
        pen.fillText(clock(time * 1000), x(time * 1000), HEIGHT - 10);
      }
    }
  }
}

const edge = (row) => duration(10 ** (row / ROWS));

function line(pen, x1, y1, x2, y2) {
  pen.beginPath();
  pen.moveTo(x1, Math.round(y1) + 0.5);
  pen.lineTo(x2, Math.round(y2) + 0.5);
  pen.stroke();
}

function ramp() {
  const element = document.createElement("i");
  element.className = "ramp";
  return element;
}
