import { EntityLink, type LinkedEntity } from "./page-link.tsx";

/** What an entity belongs to, above its heading. */
export function Crumbs({ entities }: { readonly entities: readonly (LinkedEntity & { readonly id: string })[] }) {
  return (
    <p className="crumbs">
      {entities.map((entity) => (
        <span key={entity.id}>
          <EntityLink entity={entity} />
        </span>
      ))}
    </p>
  );
}
