// Two projects: `fast` (pure, in memory; runs before every commit) and `slow` (real databases, processes, browsers).
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2023" },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
};

export default {
  projects: [
    {
      ...shared,
      displayName: "fast",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.slow\\.test\\.ts$"],
    },
    {
      ...shared,
      displayName: "slow",
      testMatch: ["<rootDir>/test/**/*.slow.test.ts"],
    },
  ],
  testTimeout: 60_000,
};
