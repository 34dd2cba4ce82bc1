import { useState } from "react";
import { chooseTheme, readTheme, type Theme } from "../theme.ts";

const next: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };

const labels: Readonly<Record<Theme, string>> = { auto: "as the system", light: "light", dark: "dark" };

/** Changes the color scheme: as the system, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useState(readTheme);
  const change = () => {
    chooseTheme(next[theme]);
    setTheme(next[theme]);
  };
  const label = `Colors: ${labels[theme]}`;
  return (
    <button type="button" className="button icon" onClick={change} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {theme === "auto" && <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />}
        {theme === "dark" && <circle cx="8" cy="8" r="6.5" fill="currentColor" />}
      </svg>
    </button>
  );
}
