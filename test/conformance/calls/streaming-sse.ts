import { equal, itemsOf } from "../answers.js";
import type { Calls } from "../calls.js";
import { StreamingSse } from "../clients/streaming-sse/src/index.js";

export function streamingSse(serverURL: string): Calls {
  const client = new StreamingSse({ serverURL });
  return {
    Streaming_Sse_Unnamed_receive: async () =>
      equal(
        (await itemsOf(await client.unnamedReceive())).map(({ data }) => data),
        [{ desc: "one" }, { desc: "two" }, { desc: "three" }],
      ),
    Streaming_Sse_Named_receive: async () =>
      equal(await itemsOf(await client.namedReceive()), [
        { event: "responseCreated", data: { id: "resp_1" } },
        { event: "responseDelta", data: { delta: "Hello" } },
        { event: "responseDelta", data: { delta: " world" } },
      ]),
    Streaming_Sse_Retrieve_stream: async () =>
      equal(await itemsOf(await client.retrieveStream({ query: "what is typespec?" })), [
        { event: "partialResult", data: { text: "partial one" } },
        { event: "partialResult", data: { text: "partial two" } },
        { event: "finalResult", data: { references: ["doc1", "doc2"] } },
      ]),
    Streaming_Sse_Protocol_Data_withEnvelope: async () =>
      equal(await itemsOf(await client.dataWithEnvelope()), [{ event: "withEnvelope", data: "hello" }]),
    Streaming_Sse_Protocol_Data_withoutEnvelope: async () =>
      equal(await itemsOf(await client.dataWithoutEnvelope()), [
        { event: "withoutEnvelope", data: { metadata: { source: "test" }, contents: "world" } },
      ]),
    Streaming_Sse_Protocol_id: async () =>
      equal<unknown>(await itemsOf(await client.protocolId()), [
        { event: "message", data: { message: "hello" }, id: "event-1" },
      ]),
    Streaming_Sse_Protocol_invalidId: async () =>
      equal(await itemsOf(await client.protocolInvalidId()), [{ event: "message", data: { message: "hello" } }]),
    Streaming_Sse_Protocol_retry: async () =>
      equal<unknown>(await itemsOf(await client.protocolRetry()), [
        { event: "message", data: { message: "hello" }, retry: 1000 },
      ]),
    Streaming_Sse_Protocol_invalidRetry: async () =>
      equal(await itemsOf(await client.protocolInvalidRetry()), [{ event: "message", data: { message: "hello" } }]),
    Streaming_Sse_Protocol_reconnect: async () => {
      const events = await client.protocolReconnect({ reconnects: 1 });
      const messages: string[] = [];
      for await (const { data } of events) {
        if (data !== undefined) messages.push(data.message);
        if (messages.length === 2) break;
      }
      equal(messages, ["hello", "world"]);
    },
  };
}
