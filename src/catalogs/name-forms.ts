/** Hosts whose bare names of sized models mean weights without instruction tuning, where tuned ones stand beside them. */
export const servesBase: ReadonlySet<string> = new Set(["fireworks-ai"]);

/** A form without the count of parameters in use, which some leave out. */
const withoutActive = (form: string) => form.replaceAll(/(^| )a\d+(\.\d+)?b(?= |$)/g, "").trim();

/** A form with one more word. */
export const withWord = (form: string, word: string) => [...form.split(" "), word].sort().join(" ");

/** Whether a form names a size but not how the weights were tuned. */
export const isUntuned = (form: string): boolean => sized.test(form) && !tuning.test(form);

/** A size in parameters, and what tells how weights were tuned. */
const sized = /(^| )(\d+(\.\d+)?b|\d+x\d+b|e\d+b)( |$)/;
const tuning = /(^| )(instruct|base|thinking|chat|reasoning)( |$)/;

/**
 * Completes forms from those that are known: with the active parameters where just one known form has
 * them, and with `instruct` on hosts of chats, which serve tuned weights and often do not say so.
 */
export function buildForms(known: ReadonlySet<string>): (form: string, host: string | undefined) => string {
  const longer = new Map<string, string | undefined>();
  for (const form of known) {
    const shorter = withoutActive(form);
    // Two that only their active parameters part make the short form ambiguous.
    if (shorter !== form) longer.set(shorter, longer.has(shorter) ? undefined : form);
  }
  const whole = (form: string) => (known.has(form) ? form : longer.get(form));
  return (form, host) => {
    const here = whole(form);
    if (here !== undefined || host === undefined || servesBase.has(host)) return here ?? form;
    return isUntuned(form) ? (whole(withWord(form, "instruct")) ?? form) : form;
  };
}
