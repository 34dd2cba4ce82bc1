import type { RouteName } from "../routes.ts";
import { Brand } from "./brand.tsx";
import { DayPicker } from "./day-picker.tsx";
import { PageLink } from "./page-link.tsx";
import { Search } from "./search.tsx";
import { sections } from "./sections.ts";
import { ThemeButton } from "./theme-button.tsx";

/** Navigation, search, day of the view and color scheme. */
export function Header({ page }: { readonly page: RouteName | undefined }) {
  return (
    <header className="top">
      <div className="bar">
        <PageLink to="/" className="brand">
          <Brand />
          Pedigree
        </PageLink>
        <nav aria-label="Pages">
          {sections.map(({ name, path, label }) => (
            <PageLink key={name} to={path} current={name === page}>
              {label}
            </PageLink>
          ))}
        </nav>
        <Search />
        <DayPicker />
        <ThemeButton />
      </div>
    </header>
  );
}
