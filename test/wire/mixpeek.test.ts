import { describe } from "vitest";
import { describePackage } from "./harness/suite.js";
import { mixpeekTable } from "./tables/mixpeek.js";

describe("mixpeek", () => {
  describePackage(mixpeekTable);
});
