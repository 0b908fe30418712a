/** Ways to look at answers that are more than a value. */
import { deepEqual } from "node:assert/strict";

/** Throws unless both are the same. What is expected must be of the type that the client declares. */
export function equal<T>(actual: T, expected: NoInfer<T>): void {
  deepEqual(actual, expected);
}

/** The bytes of a download. */
export async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** All items of a stream. */
export async function itemsOf<Item>(stream: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** What to throw when a call that must fail did not, or not as it should. */
export function unexpected(outcome: { readonly ok: boolean; readonly error?: unknown }): Error {
  return new Error(outcome.ok ? "the call should have failed" : "the call failed with another error", {
    cause: outcome.error,
  });
}
