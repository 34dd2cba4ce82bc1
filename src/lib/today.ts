/** The day in UTC as YYYY-MM-DD. */
export const utcToday = (): string => new Date().toISOString().slice(0, 10);
