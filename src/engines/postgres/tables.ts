/* The tables. One schema holds what all releases share; each release has a schema of its own, so that it never changes. */

/** Creates the shared tables, unless they are there. */
export const sharedTables = `
create schema if not exists pedigree;
create sequence if not exists pedigree.release_number;
create table if not exists pedigree.release (
  number int primary key,
  tag text not null,
  content_hash text not null,
  code text not null,
  entities int not null,
  meta text not null,
  pushed_at timestamptz not null default now()
);
create table if not exists pedigree.served (
  code text primary key,
  release int not null references pedigree.release
);`;

/** The schema of a release. */
export const schemaOf = (release: number): string => `release_${release}`;

/** Creates the tables of a release: the documents of its entities, and its index in parts. */
export const releaseTables = (release: number): string => `
create schema ${schemaOf(release)};
create table ${schemaOf(release)}.entity (number int not null, record text not null, claims text not null);
create table ${schemaOf(release)}.section (name text not null, part int not null, bytes bytea not null);`;

/** Creates the keys of a release, once it is filled. */
export const releaseKeys = (release: number): string => `
alter table ${schemaOf(release)}.entity add primary key (number);
alter table ${schemaOf(release)}.section add primary key (name, part);
analyze ${schemaOf(release)}.entity;`;
