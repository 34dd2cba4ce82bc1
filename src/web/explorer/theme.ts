/** Color schemes that a reader can choose; `auto` is that of the system. */
export type Theme = "auto" | "light" | "dark";

const key = "pedigree-theme";

/** The chosen scheme, from an earlier visit. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

/** Shows a scheme. */
export function showTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows a scheme, and keeps it for later visits if the browser allows it. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    if (theme === "auto") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}
