import type { Claim } from "../graph/claims/claim.ts";
import { formatShortValue } from "../graph/claims/format-value.ts";
import { claimsInForce } from "../graph/diff.ts";
import { disputeStateOf, factsOf, unitsPerFact } from "../graph/entity-facts.ts";
import type { Entity } from "../graph/view.ts";
import type { Interruptible } from "../lib/interruptible.ts";
import type { WorkBudget } from "../lib/work-budget.ts";
import { type Property, propertyRow } from "../records/properties.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** Values of one badge. */
const maxValues = 3;

/** Characters of one text of a badge. */
const maxLength = 60;

type Tier = Claim["evidence"]["tier"];

/** Sign, color and words of a source tier, as in the explorer. */
const tiers: Readonly<Record<Tier, readonly [sign: string, color: string, words: string]>> = {
  primary: ["◆", "#0b57a4", "stated by the developer"],
  "independent-measurement": ["▲", "#0a6b52", "measured"],
  secondary: ["●", "#6b4a9c", "stated by a report"],
  aggregator: ["○", "#646a75", "stated by a catalog"],
  "user-report": ["○", "#646a75", "stated by a user"],
};

const unknown = ["", "#646a75", "stated by no source"] as const;

/** One fact as an image: its value, the sign of the closest source, and ≠ while sources disagree. */
export function* badge(entity: Entity, property: Property, work: WorkBudget): Interruptible<string> {
  if (work.spend(unitsPerFact)) yield;
  const fact = factsOf(entity).fact(property);
  const [sign, color, words] = fact.best?.evidence.tier ? tiers[fact.best.evidence.tier] : unknown;
  const isDisputed = disputeStateOf(fact) === "open";
  const { label } = propertyRow(property);
  const value = valueText(entity, property, claimsInForce(fact));
  return drawing({
    label: cut(label),
    value: [cut(value), sign, isDisputed && "≠"].filter(Boolean).join(" "),
    color: isDisputed ? "#b0380b" : color,
    title: `${entity.name}, ${label}: ${value}, ${words}${isDisputed ? "; sources disagree" : ""}`,
  });
}

function valueText({ view }: Entity, property: Property, claims: readonly Claim[]): string {
  const texts = claims
    .slice(0, maxValues)
    .flatMap(({ value, detail: { price } }) =>
      value === undefined
        ? []
        : formatShortValue(property, value, { nameOf: (key) => view.entity(key)?.name ?? key, price }),
    );
  if (texts.length === 0) return "unknown";
  const more = claims.length - texts.length;
  return texts.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

const cut = (text: string): string => (text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text);

interface Drawing {
  readonly label: string;
  readonly value: string;
  /** Of the ground of the value. */
  readonly color: string;
  /** All of it in words. */
  readonly title: string;
}

const height = 20;

/** Space beside each text. */
const padding = 7;

function drawing({ label, value, color, title }: Drawing): string {
  const left = widthOf(label) + 2 * padding;
  const right = widthOf(value) + 2 * padding;
  const width = left + right;
  return xmlDocument(
    element(
      "svg",
      [
        element("title", title),
        element("clipPath", [element("rect", [], sized(width, { rx: "4" }))], { id: "corners" }),
        element(
          "g",
          [
            element("rect", [], sized(left, { fill: "#33363d" })),
            element("rect", [], sized(right, { x: String(left), fill: color })),
          ],
          { "clip-path": "url(#corners)" },
        ),
        element("g", [textAt(padding, label), textAt(left + padding, value)], {
          fill: "#fff",
          "font-family": "Verdana, DejaVu Sans, sans-serif",
          "font-size": "11",
        }),
      ],
      { xmlns: "http://www.w3.org/2000/svg", role: "img", "aria-label": title, ...sized(width) },
    ),
  );
}

const sized = (width: number, more: Readonly<Record<string, string>> = {}) => ({
  width: String(width),
  height: String(height),
  ...more,
});

/** A text that takes the width that was computed for it, whatever font draws it. */
const textAt = (x: number, text: string): Xml =>
  element("text", text, { x: String(x), y: "14", textLength: String(widthOf(text)), lengthAdjust: "spacingAndGlyphs" });

/** Width of a text in Verdana of 11 pixels, roughly. */
const widthOf = (text: string): number =>
  Math.ceil([...text].reduce((sum, character) => sum + advanceOf(character), 0));

function advanceOf(character: string): number {
  if (/[ijlftrI.,:;'|!()[\] ]/.test(character)) return 4.3;
  return /[mwMW%@◆▲●○≠]/.test(character) ? 10 : 7;
}
