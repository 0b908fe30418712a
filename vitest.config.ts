import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Most tests take milliseconds. Those that start compilers or npm say so where they stand.
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
