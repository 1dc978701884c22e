// Two projects: `fast` (pure, in memory; runs before every commit) and `slow` (real databases, processes, browsers).
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  // What a library keeps from one test file must not be warned of in the next.
  testEnvironmentOptions: { globalsCleanup: "off" },
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
  testTimeout: 180_000,
  maxWorkers: 2,
  // An idle embedded database keeps its memory: a worker that has gathered many is replaced between two files.
  workerIdleMemoryLimit: "1500MB",
  // Nothing keeps a worker from exiting, but giving back some 700 MB takes longer than the usual half second on a busy
  // machine. What a test leaves open would still keep it for ever, and is told.
  workerGracefulExitTimeout: 10_000,
};
