// Runs one command to its end under a time limit, with everything it started. It knows nothing of what is run.
// Node's built-ins only: the first command that it runs is the one that installs everything else.

import { spawn } from 'node:child_process';

/**
 * Runs a command and waits for it. Never rejects: a command that cannot be started has code 127, one that
 * outlived its limit 124.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number, show?: boolean }} [options] `seconds` is the
 *   limit, 600 when absent; `show` copies the output to our own while it is kept.
 * @returns {Promise<{ code: number, output: string }>} The exit code, and both output streams as they came.
 */
export function runCommand(command, args, { cwd, env = process.env, seconds = 600, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: ownGroup });
    let output = '';
    const keep = (chunk, stream) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => keep(chunk, process.stdout));
    child.stderr.setEncoding('utf8').on('data', (chunk) => keep(chunk, process.stderr));
    const release = endWithUs(child);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child, 'SIGKILL');
    }, seconds * 1000);
    const finish = (code, last = '') => {
      clearTimeout(timer);
      release();
      resolve({ code, output: output + last });
    };
    child.once('error', (error) => finish(127, `${error.message}\n`));
    child.once('close', (code, signal) => {
      if (late) finish(124, `Stopped after ${seconds} seconds.\n`);
      else finish(code ?? 1, signal === null ? '' : `Ended by ${signal}.\n`);
    });
  });
}

/** Runs npm, the same one that runs us where there is one. Same answer as `runCommand`. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /\.c?js$/.test(npm)) return runCommand(process.execPath, [npm, ...args], options);
  return process.platform === 'win32'
    ? runCommand('cmd', ['/c', 'npm', ...args], options)
    : runCommand('npm', args, options);
}

/** Sees to it that a child (started with `detached: ownGroup`) does not outlive us. Gives a function that lets go of it. */
export function endWithUs(child) {
  const onExit = () => endGroup(child, 'SIGKILL');
  // Exiting runs what others have asked for on exit too, such as removing their folders.
  const onSignal = (_, number) => process.exit(128 + number);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

/** Ends a child and all that it started; silent when they are gone already. */
export function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Windows has no process groups that a signal reaches. */
export const ownGroup = process.platform !== 'win32';
