// The language server as the operating system sees it: the only proof that it runs, or that it is a new one.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extension } from './workspace.ts';

/** Tests that need the list of processes are skipped on Windows. */
export const canListProcesses = process.platform !== 'win32';

/** The process ids of the language servers that run out of the extension's folder. */
export function serverProcesses(): number[] {
  const all = process.platform === 'linux' ? fromProc() : fromPs();
  const ours = all.filter(({ command }) => command.includes(`${extension().extensionPath}/dist/server`));
  return ours.map(({ id }) => id);
}

interface Process {
  readonly id: number;
  readonly command: string;
}

/** A bare Linux has no `ps`. */
function fromProc(): Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map((id) => ({ id: Number(id), command: commandOf(id) }));
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}

function fromPs(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => ({ id: Number.parseInt(line, 10), command: line }));
}
