import { describe } from "vitest";
import { describePackage } from "./harness/suite.js";
import { speakeasyTable } from "./tables/speakeasy.js";

describe("speakeasy", () => {
  describePackage(speakeasyTable);
});
