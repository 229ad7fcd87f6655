// Which files are unit tests. Those below test/editor run inside VS Code instead, by test/editor/run-suite.mjs.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/editor/**', 'test/host/**', 'test/example/**'],
    // Two is what the smallest machines have that we care for; more makes servers under test start late.
    maxWorkers: 2,
    // No test asserts how long something takes: this only ends what hangs, on slow machines too.
    testTimeout: 60_000,
  },
});
