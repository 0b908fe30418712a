/**
 * Where the versions of OpenAPI differ in what they mean. Everything else is read the same in all of them: a document
 * that uses something of a later version means by it what that version does.
 */
export interface Dialect {
  readonly version: "2.0" | "3.0" | "3.1" | "3.2";
  /** Where schemas have their names. */
  readonly schemas: "/definitions/" | "/components/schemas/";
  /** 2.0: a discriminator is the name of a property, `type: file` is bytes, and `x-nullable` allows null. */
  readonly isSwagger: boolean;
  /** Until 3.0: only annotations count beside a `$ref` in a schema. */
  readonly keepsRefSiblings: boolean;
  /** Until 3.0: a list without `items` is a mistake; from 3.1 on its items are anything. */
  readonly requiresItems: boolean;
  /** Until 3.0: an operation without `responses` is a mistake. */
  readonly requiresResponses: boolean;
  /** Until 3.1: a response without a description is a mistake. */
  readonly requiresResponseDescription: boolean;
}

const openApi30: Dialect = {
  version: "3.0",
  schemas: "/components/schemas/",
  isSwagger: false,
  keepsRefSiblings: false,
  requiresItems: true,
  requiresResponses: true,
  requiresResponseDescription: true,
};

const openApi31: Dialect = {
  ...openApi30,
  version: "3.1",
  keepsRefSiblings: true,
  requiresItems: false,
  requiresResponses: false,
};

/** The dialects of OpenAPI 3. */
export const dialects: readonly Dialect[] = [
  openApi30,
  openApi31,
  { ...openApi31, version: "3.2", requiresResponseDescription: false },
];

export const swagger2: Dialect = { ...openApi30, version: "2.0", schemas: "/definitions/", isSwagger: true };
