/** An item of `/graphiql/examples.json`. */
export interface ExampleQuery {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

/** The example operations, with their titles as comments; empty when they cannot be loaded. */
export async function readExamples(): Promise<ExampleQuery[]> {
  try {
    const response = await fetch("/graphiql/examples.json");
    const examples = (await response.json()) as ExampleQuery[];
    return examples.map((example) => ({ ...example, query: `# ${example.title}\n${example.query}` }));
  } catch {
    return [];
  }
}
