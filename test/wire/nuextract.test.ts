import { describe } from "vitest";
import { describePackage } from "./harness/suite.js";
import { nuextractTable } from "./tables/nuextract.js";

describe("nuextract", () => {
  describePackage(nuextractTable);
});
