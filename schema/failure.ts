import { builder } from "./builder.ts";
import { ErrorCodeEnum } from "./enums.ts";
import {
  AmbiguousErrorType,
  CandidateType,
  DateOutOfRangeErrorType,
  EntityType,
  ErrorType,
  InvalidArgumentErrorType,
  LimitExceededErrorType,
  NotFoundErrorType,
} from "./refs.ts";

builder.interfaceType(ErrorType, {
  description: "An expected failure, returned as data.",
  resolveType: ({ type }) => type,
  fields: (t) => ({
    message: t.exposeString("message", { description: "What went wrong and what to do, in English." }),
    code: t.expose("code", { type: ErrorCodeEnum, description: "Stable code, also used in `extensions.code`." }),
  }),
});

const failure = (type: string, description: string) => ({
  description,
  interfaces: [ErrorType],
  isTypeOf: (value: unknown) => (value as { type?: string }).type === type,
});

builder.objectType(NotFoundErrorType, {
  ...failure("NotFoundError", "Nothing matches the reference."),
  fields: (t) => ({
    suggestions: t.field({
      type: [CandidateType],
      description: "Close matches, best first; never chosen for you.",
      resolve: ({ candidates }) => [...(candidates ?? [])],
    }),
  }),
});

builder.objectType(AmbiguousErrorType, {
  ...failure("AmbiguousError", "More than one entity matches the reference."),
  fields: (t) => ({
    candidates: t.field({
      type: [CandidateType],
      description: "Entities that match, most likely first.",
      resolve: ({ candidates }) => [...(candidates ?? [])],
    }),
  }),
});

builder.objectType(DateOutOfRangeErrorType, {
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

builder.objectType(LimitExceededErrorType, {
  ...failure("LimitExceededError", "A request over a documented limit."),
  fields: (t) => ({
    argument: t.string({ description: "Argument that is too large.", resolve: ({ argument }) => argument ?? "" }),
    limit: t.int({ description: "Largest value allowed.", resolve: ({ limit }) => limit ?? 0 }),
    requested: t.int({ description: "Value that was given.", resolve: ({ requested }) => requested ?? 0 }),
  }),
});

builder.objectType(InvalidArgumentErrorType, {
  ...failure("InvalidArgumentError", "An argument that cannot be used as given."),
  fields: (t) => ({
    argument: t.string({ description: "Invalid argument.", resolve: ({ argument }) => argument ?? "" }),
  }),
});

builder.objectType(CandidateType, {
  description: "A possible match.",
  fields: (t) => ({
    entity: t.field({ type: EntityType, description: "The entity.", resolve: ({ entity }) => entity }),
    matched: t.exposeString("matched", { description: "Name or alias that matched." }),
    score: t.exposeFloat("score", { description: "0 to 1; larger is closer." }),
  }),
});
