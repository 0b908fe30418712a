import { expect, test } from "vitest";
import { nameOfTarget } from "../../../generator/model/target-names.js";

test.each([
  ["#/components/schemas/Order", "Order"],
  ["#/definitions/Order", "Order"],
  ["models/order.yaml#", "order"],
  ["models/all.yaml#/Order", "Order"],
  ["#/components/schemas/Order/properties/lines/items", "Order lines item"],
  ["#/components/schemas/Order/properties/items/properties/allOf", "Order items allOf"],
  ["#/components/responses/Page/content/application~1json/schema/properties/links", "Page links"],
])("%s is called %s", (id, name) => {
  expect(nameOfTarget(id)).toBe(name);
});

test.each([
  ["responses/200/content/application~1json/schema", "response"],
  ["responses/404/content/application~1json/schema/properties/code", "404 error code"],
  ["responses/200/content/application~1json/schema/allOf/1/properties/links/anyOf/0", "response links option 1"],
  ["responses/200/content/application~1json/schema/allOf/1", "response part 2"],
  ["requestBody/content/application~1json/schema/additionalProperties", "request body value"],
  ["parameters/0/schema", "parameters 0"],
])("#/paths/~1orders~1{id}/get/%s is called after the operation and its place", (place, name) => {
  expect(nameOfTarget(`#/paths/~1orders~1{id}/get/${place}`)).toBe(`get /orders/ by id  ${name}`);
});
