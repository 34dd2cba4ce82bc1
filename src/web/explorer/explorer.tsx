import { useMemo } from "react";
import { usePathname, useSearch } from "wouter/use-browser-location";
import { readAddress } from "./address.ts";
import { pages } from "./pages.ts";
import { DayBanner } from "./part/day-banner.tsx";
import { Footer } from "./part/footer.tsx";
import { Header } from "./part/header.tsx";
import { NewerData } from "./part/newer-data.tsx";
import { NothingHere } from "./part/not-found.tsx";
import { Part } from "./part/part.tsx";
import { usePlace } from "./part/use-place.ts";
import { matchRoute } from "./routes.ts";
import { AddressContext } from "./use-address.ts";

/** Whether an entity may be named so; a name with other characters is refused by the server. */
const mayBeSlug = (text = "a"): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(text);

/** The whole page: header, the page at the address, footer. */
export function Explorer() {
  const path = usePathname();
  const query = useSearch();
  const match = useMemo(() => matchRoute(path), [path]);
  const address = useMemo(() => readAddress(path, query, match?.params), [path, query, match]);
  usePlace(path);
  const Page = match && mayBeSlug(match.params.slug) ? pages[match.name] : undefined;
  return (
    <AddressContext value={address}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header page={match?.name} />
      <DayBanner />
      <NewerData />
      <main id="main" tabIndex={-1}>
        <Part key={path}>{Page ? <Page address={address} /> : <NothingHere path={path} />}</Part>
      </main>
      <Footer />
    </AddressContext>
  );
}
