/** The GraphQL form of a word: `POST_TRAINING` for `post-training`, `MODEL_FAMILY` for `ModelFamily`. */
export const enumName = (word: string): string =>
  word
    .replaceAll("-", "_")
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toUpperCase();

/** A value of an enum of the API in words: `INDEPENDENT_MEASUREMENT` is `independent measurement`. */
export const enumText = (value: string): string => value.toLowerCase().replaceAll("_", " ");
