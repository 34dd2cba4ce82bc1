/** Hosts that use names without a tuning for base weights, because they list tuned ones as well. */
export const servesBase: ReadonlySet<string> = new Set(["fireworks", "fireworks-ai"]);

/** A form without the number of active parameters, which some names omit. */
const withoutActive = (form: string) => form.replaceAll(/(^| )a\d+(\.\d+)?b(?= |$)/g, "").trim();

export const withWord = (form: string, word: string) => [...form.split(" "), word].sort().join(" ");

/** Whether a form has a parameter count. */
export const isSized = (form: string): boolean => /(^| )(\d+(\.\d+)?b|\d+x\d+b|e\d+b)( |$)/.test(form);

/** Whether a form has a word for the tuning of weights. */
export const isTuned = (form: string): boolean => /(^| )(instruct|base|thinking|chat|reasoning)( |$)/.test(form);

/**
 * Completes a form from known ones: adds the active parameters when exactly one known form has them, and `instruct` on
 * chat hosts, which serve tuned weights and often omit the word.
 */
export function buildForms(known: ReadonlySet<string>): (form: string, host: string | undefined) => string {
  const longer = new Map<string, string | undefined>();
  for (const form of known) {
    const shorter = withoutActive(form);
    // Two forms that differ only in active parameters make the short form ambiguous.
    if (shorter !== form) longer.set(shorter, longer.has(shorter) ? undefined : form);
  }
  const whole = (form: string) => (known.has(form) ? form : longer.get(form));
  return (form, host) => {
    const here = whole(form);
    if (here !== undefined || host === undefined || servesBase.has(host)) return here ?? form;
    return isSized(form) && !isTuned(form) ? (whole(withWord(form, "instruct")) ?? form) : form;
  };
}

/** The words of a form in the order of most names: words, numbers, sizes, tuning. */
export const inReadingOrder = (form: string): string =>
  form
    .split(" ")
    .map((word) => ({ word, place: placeOf(word) }))
    .sort((a, b) => a.place - b.place || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word)
    .join(" ");

function placeOf(word: string): number {
  if (/^(instruct|base|chat|thinking|reasoning|preview|exp)$/.test(word)) return 3;
  if (/^(\d+x)?\d+(\.\d+)?b$|^[ae]\d/.test(word)) return 2;
  return /^\d/.test(word) ? 1 : 0;
}
