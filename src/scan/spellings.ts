/** Clouds write their region and the vendor before an identifier, and a revision after it. */
const bedrock = /^(?:(?:us|eu|apac|global|us-gov|jp|au|ca|sa)\.)?(?:[a-z0-9]+\.)(?=[a-z])(.+?)(?:-v\d+)?(?::\d+)?$/;

/** Identifiers of the first models on Bedrock: `claude-v2:1` is Claude 2.1. */
const firstOnBedrock = /^claude(-instant)?-v(\d)(?::(\d))?$/;

/** The spellings under which an identifier may be known, as written first; routers and clouds add parts to it. */
export function spellingsOf(text: string): string[] {
  const last = text.slice(text.lastIndexOf("/") + 1);
  const spellings = [text, last];
  const cloud = bedrock.exec(last)?.[1];
  if (cloud !== undefined && /^[a-z0-9-]+\.[a-z]|:\d+$/.test(last)) spellings.push(cloud);
  const first = firstOnBedrock.exec(last.slice(last.indexOf(".") + 1));
  if (first) spellings.push(`claude${first[1] ?? ""}-${first[2]}${first[3] === undefined ? "" : `.${first[3]}`}`);
  if (/\d\.\d/.test(last)) spellings.push(last.replaceAll(/(?<=\d)\.(?=\d)/g, "-"), last.replace(/(?<=-\d)\.0$/, ""));
  if (last.includes("@")) spellings.push(last.replace("@", "-"));
  if (/:[a-z]+$/.test(last)) spellings.push(last.slice(0, last.lastIndexOf(":")));
  return [...new Set(spellings)];
}
