import { builder } from "./builder.ts";
import { ErrorCode } from "./enums.ts";
import {
  AmbiguousError,
  Candidate,
  DateOutOfRangeError,
  Entity,
  Failure,
  InvalidArgumentError,
  LimitExceededError,
  NotFoundError,
} from "./refs.ts";

builder.interfaceType(Failure, {
  description: "An expected failure, returned as data.",
  resolveType: ({ type }) => type,
  fields: (t) => ({
    message: t.exposeString("message", { description: "What went wrong and what to do, in English." }),
    code: t.expose("code", { type: ErrorCode, description: "Stable code, also used in `extensions.code`." }),
  }),
});

const failure = (type: string, description: string) => ({
  description,
  interfaces: [Failure],
  isTypeOf: (value: unknown) => (value as { type?: string }).type === type,
});

builder.objectType(NotFoundError, {
  ...failure("NotFoundError", "Nothing matches the reference."),
  fields: (t) => ({
    suggestions: t.field({
      type: [Candidate],
      description: "Close matches, best first; never chosen for you.",
      resolve: ({ candidates }) => [...(candidates ?? [])],
    }),
  }),
});

builder.objectType(AmbiguousError, {
  ...failure("AmbiguousError", "More than one entity matches the reference."),
  fields: (t) => ({
    candidates: t.field({
      type: [Candidate],
      description: "Entities that match, most likely first.",
      resolve: ({ candidates }) => [...(candidates ?? [])],
    }),
  }),
});

builder.objectType(DateOutOfRangeError, {
  ...failure("DateOutOfRangeError", "A date outside what the data covers."),
  fields: (t) => ({
    earliest: t.field({
      type: "LocalDate",
      description: "First date covered.",
      resolve: ({ earliest }) => earliest ?? "",
    }),
    latest: t.field({ type: "LocalDate", description: "Last date covered.", resolve: ({ latest }) => latest ?? "" }),
  }),
});

builder.objectType(LimitExceededError, {
  ...failure("LimitExceededError", "A request over a documented limit."),
  fields: (t) => ({
    argument: t.string({ description: "Argument that is too large.", resolve: ({ argument }) => argument ?? "" }),
    limit: t.int({ description: "Largest value allowed.", resolve: ({ limit }) => limit ?? 0 }),
    requested: t.int({ description: "Value that was given.", resolve: ({ requested }) => requested ?? 0 }),
  }),
});

builder.objectType(InvalidArgumentError, {
  ...failure("InvalidArgumentError", "An argument that cannot be used as given."),
  fields: (t) => ({
    argument: t.string({ description: "Argument at fault.", resolve: ({ argument }) => argument ?? "" }),
  }),
});

builder.objectType(Candidate, {
  description: "An entity that may be meant.",
  fields: (t) => ({
    entity: t.field({ type: Entity, description: "The entity.", resolve: ({ entity }) => entity }),
    matched: t.exposeString("matched", { description: "Name or alias that matched." }),
    score: t.exposeFloat("score", { description: "0 to 1; larger is closer." }),
  }),
});
