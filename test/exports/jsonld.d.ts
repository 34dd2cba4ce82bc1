/* The parts of a library without types that tests use. */
declare module "jsonld" {
  const jsonld: { toRDF(document: object, options: { format: "application/n-quads" }): Promise<string> };
  // biome-ignore lint/style/noDefaultExport: the library has no other
  export default jsonld;
}
