import { today } from "../address.ts";
import { findRequest } from "../find.ts";
import { dayText } from "../format.ts";
import { pathOf } from "../routes.ts";
import { useAddress } from "../use-address.ts";
import { EntityLink, PageLink } from "./page-link.tsx";
import { Part } from "./part.tsx";
import { useReply } from "./use-reply.ts";
import { useTitle } from "./use-title.ts";

/** A page that does not exist. */
export function NothingHere({ path }: { readonly path: string }) {
  useTitle("Not found");
  const words = path.split("/").filter(Boolean).at(-1) ?? "";
  return (
    <section className="page missing">
      <h1>Nothing here</h1>
      <p className="lead">There is no page at {path}.</p>
      <Part waiting={null}>
        <Suggestions text={words} />
      </Part>
    </section>
  );
}

interface NotFoundProps {
  /** What it would be, for example `model`. */
  readonly noun: string;
  readonly slug: string;
}

/** An entity that does not exist, or did not on the day of the view. */
export function NotFound({ noun, slug }: NotFoundProps) {
  const { asOf, knownAt, path } = useAddress();
  useTitle("Not found");
  return (
    <section className="page missing">
      <h1>No such {noun}</h1>
      {asOf === undefined && knownAt === undefined ? (
        <p className="lead">
          No {noun} has the slug “{slug}”.
        </p>
      ) : (
        <p className="lead">
          {asOf === undefined ? "Today" : `On ${dayText(asOf)}`} no {noun} was known as “{slug}”
          {knownAt !== undefined && ` to what Pedigree knew on ${dayText(knownAt)}`}.{" "}
          <PageLink to={path} days={today}>
            Look today
          </PageLink>
        </p>
      )}
      <Part waiting={null}>
        <Suggestions text={slug} />
      </Part>
    </section>
  );
}

function Suggestions({ text }: { readonly text: string }) {
  const address = useAddress();
  const { data } = useReply(findRequest(text.slice(0, 100) || "model", address));
  const found = (data.search?.nodes ?? []).filter(pathOf);
  if (found.length === 0)
    return (
      <p>
        <PageLink to="/">Look at all models</PageLink>
      </p>
    );
  return (
    <>
      <h2>Did you mean</h2>
      <ul className="suggestions">
        {found.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
    </>
  );
}
