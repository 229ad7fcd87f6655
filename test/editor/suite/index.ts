// The way in of the test runner inside VS Code: runs every test file with Mocha and writes the outcome to a file.
// Knows nothing of what is tested, and not which VS Code it is in.

import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** In this order: whether the server starts at all can only be seen before it has. */
const files = [
  'start',
  'diagnostics',
  'quick-fixes',
  'fix-all',
  'suppressions',
  'settings',
  'configuration',
  'commands',
];

/** Called by VS Code once its extension host is up. Settles when the last test has. */
export async function run(): Promise<void> {
  const { CORS_LINT_TEST_MARK: mark = '', CORS_LINT_TEST_RESULT: result } = process.env;
  // Marked, so that a launcher that shares one stream with the workbench's own log can tell these lines apart.
  const say = (...words: unknown[]): void => console.log(mark + format(...words));
  say(`VS Code ${vscode.version}, ${vscode.env.appHost}, extension host on Node ${process.version}`);
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, forbidOnly: true });
  Object.assign(Mocha.reporters.Base, { consoleLog: say });
  for (const file of files) mocha.addFile(path.join(__dirname, `${file}.test.js`));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const { passes = 0, failures = 1, pending = 0 } = stats ?? {};
  if (result !== undefined)
    writeFileSync(result, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
