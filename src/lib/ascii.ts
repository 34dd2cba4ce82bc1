/** Whether a text has printable ASCII characters alone, so that Unicode has one form of it. */
export const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);
