import { createContext, useContext } from "react";
import { type Address, today } from "./address.ts";

/** The address of the page that is shown. */
export const AddressContext = createContext<Address>({
  path: "/",
  params: {},
  search: new URLSearchParams(),
  ...today,
});

export const useAddress = (): Address => useContext(AddressContext);
