import { equal, itemsOf } from "../answers.js";
import type { Calls } from "../calls.js";
import { PayloadPageable } from "../clients/payload-pageable/src/index.js";

const PETS = [
  { id: "1", name: "dog" },
  { id: "2", name: "cat" },
  { id: "3", name: "bird" },
  { id: "4", name: "fish" },
];

export function payloadPageable(serverURL: string): Calls {
  const client = new PayloadPageable({ serverURL });
  return {
    Payload_Pageable_ServerDrivenPagination_link: async () =>
      equal(await itemsOf(client.serverDrivenPaginationLink()), PETS),
    Payload_Pageable_ServerDrivenPagination_linkString: async () =>
      equal(await itemsOf(client.serverDrivenPaginationLinkString()), PETS),
    Payload_Pageable_ServerDrivenPagination_nestedLink: async () =>
      equal(await itemsOf(client.serverDrivenPaginationNestedLink()), PETS),
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody: async () => {
      equal(await client.continuationTokenRequestQueryResponseBody({ foo: "foo", bar: "bar" }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
        ],
        nextToken: "page2",
      });
      equal(await client.continuationTokenRequestQueryResponseBody({ token: "page2", foo: "foo", bar: "bar" }), {
        pets: [
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      });
    },
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody: async () => {
      equal(await client.continuationTokenRequestHeaderResponseBody({ foo: "foo", bar: "bar" }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
        ],
        nextToken: "page2",
      });
      equal(await client.continuationTokenRequestHeaderResponseBody({ token: "page2", foo: "foo", bar: "bar" }), {
        pets: [
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      });
    },
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader: async () => {
      equal(await client.continuationTokenRequestQueryResponseHeader({ foo: "foo", bar: "bar" }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
        ],
      });
      equal(await client.continuationTokenRequestQueryResponseHeader({ token: "page2", foo: "foo", bar: "bar" }), {
        pets: [
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      });
    },
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader: async () => {
      equal(await client.continuationTokenRequestHeaderResponseHeader({ foo: "foo", bar: "bar" }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
        ],
      });
      equal(await client.continuationTokenRequestHeaderResponseHeader({ token: "page2", foo: "foo", bar: "bar" }), {
        pets: [
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      });
    },
    Payload_Pageable_PageSize_listWithoutContinuation: async () =>
      equal(await client.pageSizeListWithoutContinuation(), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      }),
    Payload_Pageable_PageSize_listWithPageSize: async () => {
      equal(await client.pageSizeListWithPageSize({ pageSize: 2 }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
        ],
      });
      equal(await client.pageSizeListWithPageSize({ pageSize: 4 }), {
        pets: [
          { id: "1", name: "dog" },
          { id: "2", name: "cat" },
          { id: "3", name: "bird" },
          { id: "4", name: "fish" },
        ],
      });
    },
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody: async () => {
      equal(await client.continuationTokenRequestQueryNestedResponseBody({ foo: "foo", bar: "bar" }), {
        nestedItems: {
          pets: [
            { id: "1", name: "dog" },
            { id: "2", name: "cat" },
          ],
        },
        nestedNext: { nextToken: "page2" },
      });
      equal(await client.continuationTokenRequestQueryNestedResponseBody({ token: "page2", foo: "foo", bar: "bar" }), {
        nestedItems: {
          pets: [
            { id: "3", name: "bird" },
            { id: "4", name: "fish" },
          ],
        },
      });
    },
    Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody: async () => {
      equal(await client.continuationTokenRequestHeaderNestedResponseBody({ foo: "foo", bar: "bar" }), {
        nestedItems: {
          pets: [
            { id: "1", name: "dog" },
            { id: "2", name: "cat" },
          ],
        },
        nestedNext: { nextToken: "page2" },
      });
      equal(await client.continuationTokenRequestHeaderNestedResponseBody({ token: "page2", foo: "foo", bar: "bar" }), {
        nestedItems: {
          pets: [
            { id: "3", name: "bird" },
            { id: "4", name: "fish" },
          ],
        },
      });
    },
  };
}
