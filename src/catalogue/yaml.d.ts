/** A YAML document imported by the build: parsed, not validated. Its reader passes it through a zod schema. */
declare module "*.yaml" {
  const document: unknown;
  export default document;
}
