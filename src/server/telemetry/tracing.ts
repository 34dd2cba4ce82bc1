import { ConfigError } from "../../lib/config-error.ts";
import { peerDependencies, version } from "../../lib/package.ts";
import type { CompletedRequest } from "./observe-requests.ts";

/** Exports one span per request, with a child span per phase, over OTLP. */
export interface Tracing {
  readonly request: (request: CompletedRequest) => void;
  /** Sends pending spans. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts tracing as the `OTEL_*` variables configure it; undefined, with nothing loaded, unless one of them names an
 * exporter or endpoint.
 * @throws {ConfigError} when OpenTelemetry is not installed.
 */
export async function startTracing(env: NodeJS.ProcessEnv): Promise<Tracing | undefined> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const exporter = env.OTEL_TRACES_EXPORTER ?? (endpoint ? "otlp" : "none");
  if (exporter !== "otlp" || env.OTEL_SDK_DISABLED?.toLowerCase() === "true") return undefined;

  const [api, core, sdk, resources, { OTLPTraceExporter }] = await loadOpenTelemetry();
  const resource = resources
    .defaultResource()
    .merge(resources.resourceFromAttributes({ "service.name": "pedigree", "service.version": version }))
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  const provider = new sdk.BasicTracerProvider({
    resource,
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer("pedigree", version);
  const propagator = new core.W3CTraceContextPropagator();

  return {
    request({ id, method, path, headers, status, operation, cost, codes, from, to, phases }) {
      const parent = propagator.extract(api.ROOT_CONTEXT, headers, api.defaultTextMapGetter);
      const span = tracer.startSpan(
        `${method} ${path}`,
        {
          kind: api.SpanKind.SERVER,
          startTime: from,
          attributes: {
            "http.request.method": method,
            "http.response.status_code": status,
            "url.path": path,
            "pedigree.request.id": id,
            ...(operation !== undefined && { "graphql.operation.name": operation }),
            ...(cost !== undefined && { "pedigree.cost": cost }),
            ...(codes.length > 0 && { "error.type": codes.join(",") }),
          },
        },
        parent,
      );
      if (status >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR });
      const below = api.trace.setSpan(parent, span);
      for (const phase of phases)
        tracer.startSpan(`graphql.${phase.name}`, { startTime: phase.from }, below).end(phase.to);
      span.end(to);
    },
    stop: () => provider.shutdown(),
  };
}

/** OpenTelemetry, an optional peer dependency. @throws {ConfigError} with the install command. */
async function loadOpenTelemetry() {
  try {
    return await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/core"),
      import("@opentelemetry/sdk-trace-base"),
      import("@opentelemetry/resources"),
      import("@opentelemetry/exporter-trace-otlp-proto"),
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const packages = Object.entries(peerDependencies)
      .filter(([name]) => name.startsWith("@opentelemetry/"))
      .map(([name, range]) => `"${name}@${range}"`);
    throw new ConfigError(
      `the environment enables traces (OTEL_*), but OpenTelemetry is not installed; run npm install ${packages.join(" ")}`,
    );
  }
}
