// Light or dark: what was chosen here, else what the system prefers. Runs before the first paint.
(() => {
  const KEY = "ote-theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // Storage is switched off.
    }
  };
  const apply = () => {
    root.dataset.theme = chosen() ?? (system.matches ? "dark" : "light");
    dispatchEvent(new Event("themechange"));
  };
  system.addEventListener("change", apply);
  addEventListener("toggletheme", () => {
    const other = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(KEY, other);
    } catch {
      root.dataset.theme = other;
    }
    apply();
  });
  apply();
})();
