/** A subscription over Server-Sent Events: the answers so far, and whether there will be no more. */
export interface Stream {
  readonly status: number;
  readonly answers: unknown[];
  readonly ended: Promise<void>;
  readonly close: () => void;
}

/** Subscribes; resolves once the server has begun its response, with a comment that comes before all events. */
export async function subscribe(origin: string, query: string): Promise<Stream> {
  const abort = new AbortController();
  const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: "text/event-stream" },
    signal: abort.signal,
  });
  const answers: unknown[] = [];
  // A refusal comes as JSON.
  if (!response.ok) {
    answers.push(await response.json());
    return { status: response.status, answers, ended: Promise.resolve(), close: () => abort.abort() };
  }
  const decoder = new TextDecoder();
  const chunks = (response.body as ReadableStream<Uint8Array>).getReader();
  const first = await chunks.read();
  const read = async () => {
    let text = "";
    for (let { done, value } = first; !done; { done, value } = await chunks.read()) {
      text += decoder.decode(value, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.+)$/m.exec(event)?.[1];
        if (data) answers.push(JSON.parse(data));
      }
    }
  };
  const ended = read().catch(() => {});
  return { status: response.status, answers, ended, close: () => abort.abort() };
}
