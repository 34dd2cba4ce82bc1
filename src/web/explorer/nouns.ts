const nouns: Readonly<Record<string, string>> = { ModelFamily: "family", Provider: "organization" };

/** Type of an entity as a word, for example `model`. */
export const nounOf = (typename: string): string => nouns[typename] ?? typename.toLowerCase();
