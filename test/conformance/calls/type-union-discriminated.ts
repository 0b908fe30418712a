import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeUnionDiscriminated } from "../clients/type-union-discriminated/src/index.js";

export function typeUnionDiscriminated(serverURL: string): Calls {
  const client = new TypeUnionDiscriminated({ serverURL });
  return {
    Type_Union_Discriminated_Envelope_Object_Default_get: async () =>
      equal(await client.defaultGet(), { kind: "cat", value: { name: "Whiskers", meow: true } }),
    Type_Union_Discriminated_Envelope_Object_Default_put: async () =>
      equal(await client.defaultPut({ petWithEnvelope: { kind: "cat", value: { name: "Whiskers", meow: true } } }), {
        kind: "cat",
        value: { name: "Whiskers", meow: true },
      }),
    Type_Union_Discriminated_Envelope_Object_CustomProperties_get: async () =>
      equal(await client.customPropertiesGet(), { petType: "cat", petData: { name: "Whiskers", meow: true } }),
    Type_Union_Discriminated_Envelope_Object_CustomProperties_put: async () =>
      equal(
        await client.customPropertiesPut({
          petWithCustomNames: { petType: "cat", petData: { name: "Whiskers", meow: true } },
        }),
        { petType: "cat", petData: { name: "Whiskers", meow: true } },
      ),
    Type_Union_Discriminated_NoEnvelope_Default_get: async () =>
      equal(await client.defaultGet2(), { kind: "cat", name: "Whiskers", meow: true }),
    Type_Union_Discriminated_NoEnvelope_Default_put: async () =>
      equal(await client.defaultPut2({ petInline: { kind: "cat", name: "Whiskers", meow: true } }), {
        kind: "cat",
        name: "Whiskers",
        meow: true,
      }),
    Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_get: async () =>
      equal(await client.customDiscriminatorGet(), { type: "cat", name: "Whiskers", meow: true }),
    Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_put: async () =>
      equal(
        await client.customDiscriminatorPut({
          petInlineWithCustomDiscriminator: { type: "cat", name: "Whiskers", meow: true },
        }),
        { type: "cat", name: "Whiskers", meow: true },
      ),
  };
}
