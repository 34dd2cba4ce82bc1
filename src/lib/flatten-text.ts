/** Puts the pieces of a text together, as reading a character does: apart, they take many times as much memory. */
export function flattenText(text: string): string {
  text.charCodeAt(0);
  return text;
}
