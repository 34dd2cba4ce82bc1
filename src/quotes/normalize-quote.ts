/**
 * A text without what copying changes: white space, the kinds of quotation marks and dashes, and Markdown's emphasis,
 * addresses of links and space in tables. A quote is verbatim when its normal form is part of that of the text.
 */
export const normalizeQuote = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replaceAll(/\*\*|__|`/g, "")
    .replaceAll(/\\(?=[-_*.$|~<>[\]()#])/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?\| ?/g, "|")
    .trim();
