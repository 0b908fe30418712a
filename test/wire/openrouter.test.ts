import { describe } from "vitest";
import { describePackage } from "./harness/suite.js";
import { openrouterTable } from "./tables/openrouter.js";

describe("openrouter", () => {
  describePackage(openrouterTable);
});
