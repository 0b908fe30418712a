import { equal, itemsOf } from "../answers.js";
import type { Calls } from "../calls.js";
import { StreamingJsonl } from "../clients/streaming-jsonl/src/index.js";

export function streamingJsonl(serverURL: string): Calls {
  const client = new StreamingJsonl({ serverURL });
  const lines = '{"desc": "one"}\n{"desc": "two"}\n{"desc": "three"}';
  return {
    Streaming_Jsonl_Basic_send: () => client.basicSend({ body: lines }),
    Streaming_Jsonl_Basic_receive: async () =>
      equal(await itemsOf(await client.basicReceive()), [{ desc: "one" }, { desc: "two" }, { desc: "three" }]),
  };
}
