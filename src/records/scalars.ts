import { z } from "zod";

/** Limit of a text in a record, in UTF-16 code units. */
export const longestText = 2_000;

const longestSlug = 120;
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isSlug = (text: string): boolean => text.length <= longestSlug && slugForm.test(text);

export const slug = z
  .string()
  .max(longestSlug)
  .regex(slugForm, "must be a slug: lower-case letters, digits and single hyphens")
  .describe("A lower-case, hyphenated key, unique within its kind.");

export const textShape = z.string().trim().min(1, "must not be empty").max(longestText);

export const urlShape = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });

/** Whether a date of year, month or day precision exists in the calendar. */
function isRealDate(date: string): boolean {
  const [year = "", month = "01", day = "01"] = date.split("-");
  const whole = `${year}-${month}-${day}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

const isSentinel = (date: string) => date.startsWith("1970") || date.startsWith("0001");
const badDate = { params: { code: "bad-date" }, abort: true };
const sentinel = {
  error: "is a placeholder, not a date; leave it out or write `unknown`",
  params: { code: "sentinel-value" },
};

/** A date of year, month or day precision. YAML parses a bare year as a number, so numbers are accepted. */
export const partialDate = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((date) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && isRealDate(date), {
    error: "must be a real date: YYYY, YYYY-MM or YYYY-MM-DD",
    ...badDate,
  })
  .refine((date) => !isSentinel(date), sentinel);

export const day = z
  .string()
  .refine((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && isRealDate(date), {
    error: "must be a real day: YYYY-MM-DD",
    ...badDate,
  })
  .refine((date) => !isSentinel(date), sentinel);

/** A time of day; 24:00 is the end of the day. */
export const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "must be a time of day from 00:00 to 24:00: HH:MM");

export const timeZone = z.string().refine(isTimeZone, "must be an IANA time zone, for example Asia/Shanghai");

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** A positive integer; underscores may separate thousands, as in 70_000_000_000. */
export const countShape = z.union([
  z.int().positive("must be greater than zero; leave it out or write `unknown`"),
  z
    .string()
    .regex(/^[1-9]\d{0,2}(_\d{3})+$/, "must be a whole number")
    .transform((digits) => Number(digits.replaceAll("_", ""))),
]);

/** An enum of the words of a vocabulary. */
export function word<Word extends string>(words: Readonly<Record<Word, string>>) {
  return z.enum(Object.keys(words) as [Word, ...Word[]]);
}
