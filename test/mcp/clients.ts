import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as OlderClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as OlderStdioTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as OlderHttpTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { dataFolder } from "../data.ts";
import { bin, environment } from "../process.ts";

/** What a call of a tool gives a client. */
export interface Called {
  readonly isError: boolean;
  readonly text: string;
}

/** A connected client of one kind. */
export interface ConnectedClient {
  readonly protocol: string | undefined;
  readonly instructions: string | undefined;
  tools(): Promise<readonly { readonly name: string }[]>;
  call(name: string, args: Record<string, unknown>): Promise<Called>;
  close(): Promise<void>;
}

const info = { name: "test", version: "1.0.0" };

const stdio = () => ({
  command: process.execPath,
  args: [bin, "mcp", "--data", dataFolder, "--no-layers"],
  env: environment() as Record<string, string>,
});

const calledOf = ({ content, isError }: Record<string, unknown>): Called => ({
  isError: isError === true,
  text: (content as { text: string }[]).map(({ text }) => text).join("\n"),
});

async function newer(transport: StreamableHTTPClientTransport | StdioClientTransport): Promise<ConnectedClient> {
  const client = new Client(info, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
  await client.connect(transport);
  return {
    protocol: client.getNegotiatedProtocolVersion(),
    instructions: client.getInstructions(),
    tools: async () => (await client.listTools()).tools,
    call: async (name, args) => calledOf(await client.callTool({ name, arguments: args })),
    close: () => client.close(),
  };
}

async function older(transport: OlderHttpTransport | OlderStdioTransport): Promise<ConnectedClient> {
  const client = new OlderClient(info);
  await client.connect(transport as Parameters<OlderClient["connect"]>[0]);
  return {
    protocol: (transport as OlderHttpTransport).protocolVersion,
    instructions: client.getInstructions(),
    tools: async () => (await client.listTools()).tools,
    call: async (name, args) => calledOf(await client.callTool({ name, arguments: args })),
    close: () => client.close(),
  };
}

/** Every kind of client, by name: two SDKs over two transports. */
export const connections = {
  "the official client over HTTP": (origin: string) =>
    newer(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`))),
  "the official client over stdio": () => newer(new StdioClientTransport(stdio())),
  "the older client over HTTP": (origin: string) => older(new OlderHttpTransport(new URL(`${origin}/mcp`))),
  "the older client over stdio": () => older(new OlderStdioTransport(stdio())),
} as const satisfies Readonly<Record<string, (origin: string) => Promise<ConnectedClient>>>;
