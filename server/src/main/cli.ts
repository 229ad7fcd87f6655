// The door of the command line: gives the process to `run` and its answer back to the shell. Built into dist/cli.js.

import { exitCode } from '../cli/exit-code.ts';
import { run } from '../cli/run.ts';
import { loadEngine } from '../engine/index.ts';
import { diskHost } from '../hosts/disk.ts';
import { ownVersion } from './own-version.ts';

// A reader that has seen enough (`cors-lint | head`) closes the pipe. That is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`cors-lint: The report could not be written: ${error.message}.\n`);
  process.exit(exitCode.failed);
});

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  host: diskHost(),
  loadEngine,
  version: ownVersion(),
  now: () => performance.now(),
}).then((code) => {
  // Not process.exit(): what is still on its way to a pipe would be lost.
  process.exitCode = code;
});
