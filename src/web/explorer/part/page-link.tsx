import type { ReactNode } from "react";
import { Link } from "wouter";
import { linkTo, type PageDays, readAddress } from "../address.ts";
import { ask } from "../ask.ts";
import { matchRoute, pathOf } from "../routes.ts";
import { useAddress } from "../use-address.ts";

interface PageLinkProps {
  /** Path of a page, with an optional hash. */
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Days of the view; those of this page when absent. */
  readonly days?: PageDays;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly children: ReactNode;
}

/** A link to a page, which keeps the days of the view. */
export function PageLink(props: PageLinkProps) {
  const { to, params, className, current, children } = props;
  const address = useAddress();
  const href = linkTo(to, props.days ?? address, params);
  return (
    <Link
      href={href}
      {...(className !== undefined && { className })}
      aria-current={current ? "page" : undefined}
      onPointerEnter={() => prefetch(href)}
    >
      {children}
    </Link>
  );
}

/** Sends the operations of a page before it is opened. */
function prefetch(href: string): void {
  const { pathname, search } = new URL(href, location.href);
  const match = matchRoute(pathname);
  if (!match) return;
  for (const request of match.route.requests(readAddress(pathname, search, match.params))) ask(request).catch(() => {});
}

export interface LinkedEntity {
  readonly __typename: string;
  readonly slug: string;
  readonly name: string;
}

/** The name of an entity, with a link if entities of its type have a page. */
export function EntityLink({ entity, className }: { readonly entity: LinkedEntity; readonly className?: string }) {
  const path = pathOf(entity);
  if (path === undefined) return <span className={className}>{entity.name}</span>;
  return (
    <PageLink to={path} className={className}>
      {entity.name}
    </PageLink>
  );
}
