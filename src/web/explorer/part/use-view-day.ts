import { useAddress } from "../use-address.ts";

/** The day that the page shows: that of the address, or today in UTC. */
export const useViewDay = (): string => useAddress().asOf ?? new Date().toISOString().slice(0, 10);
