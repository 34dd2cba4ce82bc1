import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/catalogs/public-address.ts";
import { fetchAnswer } from "../../src/catalogs/safe-fetch.ts";

/** Every row of https://www.iana.org/assignments/iana-ipv4-special-registry, then multicast. */
const rows4 = `
0.0.0.0/8 0.0.0.0/32 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.0/29
192.0.0.8/32 192.0.0.9/32 192.0.0.10/32 192.0.0.170/32 192.0.0.171/32 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24
192.88.99.0/24 192.88.99.2/32 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4
255.255.255.255/32
224.0.0.0/4`;

/** Every row of https://www.iana.org/assignments/iana-ipv6-special-registry, then multicast and what is deprecated. */
const rows6 = `
::1/128 ::/128 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/23 2001::/32 2001:1::1/128
2001:1::2/128 2001:1::3/128 2001:2::/48 2001:3::/32 2001:4:112::/48 2001:10::/28 2001:20::/28 2001:30::/28
2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20 5f00::/16 fc00::/7 fe80::/10
ff00::/8 ::/96 200::/7 fec0::/10`;

const wordsOf = (text: string) => text.trim().split(/\s+/);

/** An address as a number, and back; bits are 32 or 128. */
const numberOf = (address: string): bigint => {
  if (!address.includes(":")) return address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [left = "", right = ""] = address.split("::");
  const [before, after] = [left, right].map((half) => (half ? half.split(":") : [])) as [string[], string[]];
  const groups = [...before, ...Array(8 - before.length - after.length).fill("0"), ...after];
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
};
const addressOf = (number: bigint, bits: number): string =>
  bits === 32
    ? [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join(".")
    : Array.from({ length: 8 }, (_, index) => ((number >> BigInt(112 - 16 * index)) & 65_535n).toString(16)).join(":");

/** The first and the last address of a block. */
function endsOf(block: string): string[] {
  const [net = "", prefix] = block.split("/");
  const bits = net.includes(":") ? 128 : 32;
  const first = numberOf(net);
  return [first, first + (1n << BigInt(bits - Number(prefix))) - 1n].map((number) => addressOf(number, bits));
}

/** IPv4 within IPv6, by what embeds it. */
const embed = (address: string): Readonly<Record<string, string>> => {
  const number = numberOf(address);
  const [high, low] = [(number >> 16n).toString(16), (number & 65_535n).toString(16)];
  const [inverseHigh, inverseLow] = [(~number >> 16n) & 65_535n, ~number & 65_535n].map((part) => part.toString(16));
  return {
    mapped: `::ffff:${high}:${low}`,
    "mapped, dotted": `::ffff:${address}`,
    translated: `::ffff:0:${high}:${low}`,
    compatible: `::${high}:${low}`,
    "6to4": `2002:${high}:${low}::1`,
    Teredo: `2001:0:${high}:${low}:0:0:${inverseHigh}:${inverseLow}`,
    NAT64: `64:ff9b::${high}:${low}`,
    "NAT64, dotted": `64:ff9b::${address}`,
    "NAT64, local": `64:ff9b:1::${high}:${low}`,
    ISATAP: `2600:1234::5efe:${high}:${low}`,
    "ISATAP, global": `2600:1234:0:1:200:5efe:${high}:${low}`,
    "ISATAP, link-local": `fe80::5efe:${high}:${low}`,
  };
};

const times = { answerMs: 1_000, connectMs: 1_000, retryMs: 1 };

/** What is said of an address that is asked to be fetched, without the address. */
const refusal = (host: string) =>
  fetchAnswer(`https://${host}:1/x`, { times }).then(
    () => "was fetched",
    (error: Error) => error.message.replace(/^\S+: /, ""),
  );
const refused = "is not an address of the public internet";

describe("an address that is not of the public internet", () => {
  it.for([...wordsOf(rows4), ...wordsOf(rows6)])("is never fetched: the first and the last of %s", async (block) => {
    for (const address of endsOf(block))
      expect([address, await refusal(address.includes(":") ? `[${address}]` : address)]).toEqual([address, refused]);
  });

  it.for(["127.0.0.1", "10.1.2.3", "169.254.169.254", "8.8.8.8", "0.0.0.0"])(
    "is never fetched as any form of IPv4 within IPv6: %s",
    async (address) => {
      for (const [form, embedded] of Object.entries(embed(address)))
        expect([form, embedded, await refusal(`[${embedded}]`)]).toEqual([form, embedded, refused]);
    },
  );

  it.for([
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.1",
    "127.0.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "\u2460\u2461\u2466.0.0.1",
    "127\u30020\u30020\u30021",
    "0xa9fea9fe",
    "0",
  ])("is never fetched in another notation: %s", async (host) => {
    expect(await refusal(host)).toBe(refused);
  });

  it("is one with a zone, wherever it leads", () => {
    for (const address of ["fe80::1%eth0", "::1%lo", "2600:1234::1%1"]) expect(isPublicAddress(address)).toBe(false);
  });

  it("is nothing that is no address", () => {
    for (const text of ["", "localhost", "1.2.3", "1.2.3.4.5", "[::1]", "2600::1::2", "300.1.1.1"])
      expect(isPublicAddress(text)).toBe(false);
  });
});

it("takes the addresses next to every block for public where no other block begins", () => {
  const neighbors = wordsOf(
    "1.0.0.0 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 " +
      "172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.1.255 192.0.3.0 192.31.195.255 192.31.197.0 " +
      "192.88.98.255 192.88.100.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0 " +
      "203.0.112.255 203.0.114.0 223.255.255.255 2000:: 2001:200:: 2001:db7:ffff::1 2001:db9:: 2003:: " +
      "2620:4f:7fff::1 2620:4f:8001:: 3ffe:ffff::1 2606:4700::5eff:102:304 2600:1234:0:1:300:5efe:102:304 8.8.8.8",
  );
  expect(neighbors.filter((address) => !isPublicAddress(address))).toEqual([]);
});
