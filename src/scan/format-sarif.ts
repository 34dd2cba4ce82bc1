import { createHash } from "node:crypto";
import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Finding, Rule, Scan } from "./scan-folder.ts";

const rules: Readonly<Record<Rule, { level: "error" | "warning" | "note"; text: string; help: string }>> = {
  "model-retired": {
    level: "error",
    text: "The identifier leads to a model that is retired.",
    help: "Requests fail, or reach another model. Use the named successor.",
  },
  "model-deprecated": {
    level: "warning",
    text: "The identifier leads to a model that is deprecated, or ends soon.",
    help: "Plan the change to the named successor before the date.",
  },
  "model-moving": {
    level: "note",
    text: "The identifier leads to another model over time.",
    help: "Use the identifier of a snapshot where results must not change.",
  },
};
const ruleNames = Object.keys(rules) as Rule[];

/** The findings as a SARIF 2.1.0 log. */
export function formatSarif({ findings, skipped }: Scan, version: string): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pedigree", semanticVersion: version, rules: ruleNames.map(descriptorOf) } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { ROOT: { description: { text: "The scanned folder." } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: skipped.map(({ file, reason }) => ({
              level: "warning",
              message: { text: `${file}: ${reason}` },
            })),
          },
        ],
        results: findings.flatMap((finding) => (finding.rule ? [resultOf(finding, finding.rule)] : [])),
      },
    ],
  };
}

const descriptorOf = (id: Rule): ReportingDescriptor => ({
  id,
  shortDescription: { text: rules[id].text },
  help: { text: rules[id].help },
  defaultConfiguration: { level: rules[id].level },
});

function resultOf({ file, line, column, text, message, sources }: Finding, rule: Rule): Result {
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    level: rules[rule].level,
    message: { text: [`${message}.`, ...sources].join(" ") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "ROOT" },
          region: { startLine: line, startColumn: column, endColumn: column + text.length },
        },
      },
    ],
    partialFingerprints: { "identifierInFile/v1": createHash("sha256").update(`${text}\0${file}`).digest("hex") },
  };
}
