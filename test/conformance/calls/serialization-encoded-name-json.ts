import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { SerializationEncodedNameJson } from "../clients/serialization-encoded-name-json/src/index.js";

export function serializationEncodedNameJson(serverURL: string): Calls {
  const client = new SerializationEncodedNameJson({ serverURL });
  return {
    Serialization_EncodedName_Json_Property_send: () => client.propertySend({ wireName: true }),
    Serialization_EncodedName_Json_Property_get: async () => equal(await client.propertyGet(), { wireName: true }),
  };
}
