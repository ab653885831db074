import { defineConfig } from "vitest/config";

/** Nothing is timed: what takes so long has come to no end. */
const patienceMs = 60_000;

export default defineConfig({ test: { include: ["src/**/*.test.ts", "build/**/*.test.ts"], environment: "node", testTimeout: patienceMs } });
