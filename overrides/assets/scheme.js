// Light or dark: the reader's system says which, until the reader says otherwise. Only a choice that
// differs from the system's is kept, in this browser, under one name. Loaded in the head, so that a
// kept choice holds from the first paint; the button is there only when this has run.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const asked = () => (system.matches ? "dark" : "light");
  const shown = () => root.dataset.scheme || asked();

  const keep = (scheme) => {
    if (scheme === asked()) delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
    try {
      if (scheme === asked()) localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", scheme);
    } catch {
      // A browser that keeps nothing shows the choice on this page alone.
    }
  };

  try {
    const kept = localStorage.getItem("scheme");
    if (kept === "light" || kept === "dark") root.dataset.scheme = kept;
  } catch {
    // As above.
  }

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme");
    if (!button) return;
    const words = button.firstElementChild;
    const name = () => {
      const other = shown() === "dark" ? "light" : "dark";
      words.textContent = `Show in ${other} colours`;
      button.title = words.textContent;
      return other;
    };
    button.addEventListener("click", () => {
      keep(name());
      name();
    });
    system.addEventListener("change", name);
    name();
    button.hidden = false;
  });
})();
