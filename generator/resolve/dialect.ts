/**
 * Where the versions of OpenAPI 3 differ in what they mean. Everything else is read the same in all of them: a document
 * that uses something of a later version means by it what that version does.
 */
export interface Dialect {
  readonly version: "3.0" | "3.1" | "3.2";
  /** 3.0: only annotations count beside a `$ref` in a schema. */
  readonly keepsRefSiblings: boolean;
  /** 3.0: a list without `items` is a mistake; from 3.1 on its items are anything. */
  readonly requiresItems: boolean;
  /** 3.0: an operation without `responses` is a mistake. */
  readonly requiresResponses: boolean;
  /** Until 3.1: a response without a description is a mistake. */
  readonly requiresResponseDescription: boolean;
}

export const dialects: readonly Dialect[] = [
  {
    version: "3.0",
    keepsRefSiblings: false,
    requiresItems: true,
    requiresResponses: true,
    requiresResponseDescription: true,
  },
  {
    version: "3.1",
    keepsRefSiblings: true,
    requiresItems: false,
    requiresResponses: false,
    requiresResponseDescription: true,
  },
  {
    version: "3.2",
    keepsRefSiblings: true,
    requiresItems: false,
    requiresResponses: false,
    requiresResponseDescription: false,
  },
];
