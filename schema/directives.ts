import { DirectiveLocation, GraphQLDirective, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } from "graphql";

const locations = [DirectiveLocation.FIELD_DEFINITION];
const strings = new GraphQLList(new GraphQLNonNull(GraphQLString));

/** Definitions of the directives on fields, for clients that read them from the SDL. */
export const directives = [
  new GraphQLDirective({
    name: "semanticNonNull",
    description: "Marks a nullable position that is null only when `errors` has an error at that path.",
    locations,
    args: {
      levels: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLInt))),
        defaultValue: [0],
        description: "List levels that it applies to; 0 is the field itself.",
      },
    },
  }),
  new GraphQLDirective({
    name: "listSize",
    description: "How many items a list field returns, for clients that estimate the cost of a request.",
    locations,
    args: {
      assumedSize: {
        type: GraphQLInt,
        description: "Items assumed where no slicing argument is given; null assumes the default page.",
      },
      slicingArguments: { type: strings, description: "Arguments that bound the list." },
      sizedFields: { type: strings, description: "Sub fields that carry the list." },
    },
  }),
];
