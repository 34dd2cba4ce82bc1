/** Shows the chosen color scheme before the first paint: a script of its own, because inline scripts are forbidden. */
import { readTheme, showTheme } from "./theme.ts";

showTheme(readTheme());
