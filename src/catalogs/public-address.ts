import { BlockList, isIP } from "node:net";

/**
 * IANA's IPv4 Special-Purpose Address Registry, and multicast. Wider entries include narrower ones.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const special4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/**
 * IANA's IPv6 Special-Purpose Address Registry, within 2000::/3. Everything else is not global unicast, including the
 * prefixes that embed IPv4 addresses. 2001::/23 includes Teredo, 2002::/16 is 6to4.
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const special6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const;

const special = new BlockList();
for (const [net, prefix] of special4) special.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of special6) special.addSubnet(net, prefix, "ipv6");

const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** Whether an address, without brackets, is on the public internet. Addresses with a zone are not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, "ipv4");
  if (version !== 6 || address.includes("%")) return false;
  return global6.check(address, "ipv6") && !special.check(address, "ipv6") && !isIsatap(address);
}

/**
 * Whether an address has an ISATAP interface identifier, which is possible in any network: 0:5efe or 200:5efe, then an
 * IPv4 address.
 */
function isIsatap(address: string): boolean {
  const [left = "", right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [left.split(":"), right ? right.split(":") : []];
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after];
  return (groups[4] === "0" || groups[4] === "200") && groups[5] === "5efe";
}
