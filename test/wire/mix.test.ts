import { describe } from "vitest";
import { describePackage } from "./harness/suite.js";
import { mixTable } from "./tables/mix.js";

describe("mix", () => {
  describePackage(mixTable);
});
