import { createContext, useContext } from "react";
import type { Address } from "./address.ts";

/** The address of the page that is shown. */
export const AddressContext = createContext<Address>({
  path: "/",
  params: {},
  search: new URLSearchParams(),
  asOf: undefined,
});

export const useAddress = (): Address => useContext(AddressContext);
