import { z } from "zod";

const flag = z.boolean().optional();
const parameter = z.object({
  name: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  dimensionality: z.enum(["scalar", "matrix"]).optional(),
  optional: flag,
  repeating: flag,
});
const options = z.object({ volatile: flag, requiresAddress: flag, requiresParameterAddresses: flag, cancelable: flag, stream: flag });

/** `functions.json`, as Excel reads it. What is not known here passes unread. */
export const functionsMetadata = z.object({
  allowErrorForDataTypeAny: flag,
  functions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().optional(),
      parameters: z.array(parameter).default([]),
      options: options.optional(),
      allowErrorForDataTypeAny: flag,
    }),
  ),
});

export type FunctionsMetadata = z.input<typeof functionsMetadata>;
export type FunctionMetadata = z.output<typeof functionsMetadata>["functions"][number];
export type ParameterMetadata = z.output<typeof parameter>;
