import { navigate } from "wouter/use-browser-location";
import { withParams } from "../address.ts";
import { useAddress } from "../use-address.ts";

type Changes = Readonly<Record<string, string | null>>;

/** Sets parameters of the address; `replace` for changes that Back should not undo one by one, such as typing. */
export function useParams(): (changes: Changes, options?: { readonly replace?: boolean }) => void {
  const address = useAddress();
  return (changes, options = {}) => navigate(withParams(address, changes), options);
}
