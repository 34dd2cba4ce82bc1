import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, it } from "vitest";
import { defaultLimits } from "../../../src/server/config/limits.ts";
import { createHttpServer } from "../../../src/server/http/server.ts";
import { get } from "./real-server.ts";

it("sends events as they come, and stops when the client goes away", async () => {
  let canceled = () => {};
  const stopped = new Promise<void>((resolve) => {
    canceled = resolve;
  });
  const fetch = () => {
    let sent = 0;
    const pull = (controller: ReadableStreamDefaultController) =>
      sent++ < 2 ? controller.enqueue(`data: ${sent}\n\n`) : new Promise<void>(() => {});
    const body = new ReadableStream({ pull, cancel: () => canceled() });
    return new Response(body.pipeThrough(new TextEncoderStream()), {
      headers: { "content-type": "text/event-stream" },
    });
  };
  const server = createHttpServer({ fetch }, { limits: defaultLimits }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(get("/graphql?query={__typename}"));
  let text = "";
  while (!text.includes("data: 2")) text += (await once(socket, "data"))[0];
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  socket.destroy();
  await stopped;
  server.close();
});

it("waits for a client that reads slowly without piling anything up", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);
  const part = Buffer.alloc(1_000_000, "x");
  const fetch = () => {
    let left = 30;
    const pull = (controller: ReadableStreamDefaultController) =>
      left-- > 0 ? controller.enqueue(part) : controller.close();
    return new Response(new ReadableStream({ pull }), { headers: { "content-type": "text/event-stream" } });
  };
  const server = createHttpServer({ fetch }, { limits: defaultLimits }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(get("/graphql?query={__typename}"));
  let bytes = 0;
  while (bytes < 30 * part.length) bytes += (await once(socket, "data"))[0].length;
  socket.destroy();
  server.close();
  process.off("warning", note);
  expect(warnings).toEqual([]);
});

it("ends a client that takes nothing for as long as a connection may be idle, and stops making more", async () => {
  let canceled = () => {};
  const stopped = new Promise<void>((resolve) => {
    canceled = resolve;
  });
  const part = Buffer.alloc(1_000_000, "x");
  const fetch = () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(part), cancel: () => canceled() });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };
  const server = createHttpServer({ fetch }, { limits: { ...defaultLimits, idle: 200 } }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  socket.write(get("/graphql?query={__typename}"));
  await once(socket, "data");
  socket.pause();
  await stopped;
  socket.destroy();
  server.close();
});
