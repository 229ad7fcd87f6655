// Runs the command line inside the test: on a temporary folder, with streams that remember and an engine that finds
// what the test says. What the real engine finds is no subject here.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import type { Environment } from '../../server/src/cli/environment.ts';
import { run } from '../../server/src/cli/run.ts';
import type {
  Engine,
  FilePath,
  Finding,
  Host,
  InternalProblem,
  RuleMetadata,
  Suppressed,
} from '../../server/src/engine/index.ts';
import { fixAll } from '../../server/src/engine/fixes/fix-all.ts';
import { diskHost } from '../../server/src/hosts/disk.ts';

/** A folder that holds these files (by relative path) and is gone after `remove`. */
export function temporaryFolder(files: Readonly<Record<string, string>>): { path: string; remove: () => void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'cors-lint-cli-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

export interface Told {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that the engine was asked about, relative to `cwd`. */
  readonly analysed: readonly string[];
  readonly engineLoads: number;
}

/** Runs `cors-lint` in `cwd`. Anything of the environment can be replaced. */
export async function corsLint(
  cwd: string,
  args: readonly string[],
  { engine = fakeEngine(), ...replaced }: Partial<Environment> & { readonly engine?: Engine } = {},
): Promise<Told> {
  const stdout = rememberingStream();
  const stderr = rememberingStream();
  const analysed: string[] = [];
  let engineLoads = 0;
  const watched: Engine = {
    ...engine,
    analyse(file, host, options) {
      analysed.push(relative(cwd, file));
      return engine.analyse(file, host, options);
    },
  };
  const exitCode = await run(args, {
    cwd,
    env: {},
    host: diskHost(),
    loadEngine: async () => {
      engineLoads += 1;
      return watched;
    },
    version: '1.2.3',
    now: () => 0,
    ...replaced,
    stdout: { ...replaced.stdout, write: stdout.write },
    stderr: { ...replaced.stderr, write: stderr.write },
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), analysed, engineLoads };
}

/** What the fake engine says about one file. */
export interface Answers {
  readonly findings?: readonly Finding[];
  readonly suppressed?: readonly Suppressed[];
  readonly problems?: readonly InternalProblem[];
}

export function fakeEngine(answer: (file: FilePath, text: string, host: Host) => Answers = trueOrigins): Engine {
  const engine: Engine = {
    rules,
    analyse(file, host) {
      const { findings = [], suppressed = [], problems = [] } = answer(file, host.readFile(file) ?? '', host);
      return { file, findings, suppressed, problems, asked: new Set([file]), steps: 1, cancelled: false };
    },
    checkedFixes: ({ place }) => [
      {
        title: 'Replace `true` with a list of trusted origins',
        preferred: true,
        keepsReaders: false,
        edits: [{ place, text: "['https://app.example.com']" }],
        placeholder: 'https://app.example.com',
      },
    ],
    suppression: () => undefined,
    fixAll: (request, host, options) => fixingAll(engine, request, host, options),
  };
  return engine;
}

/** The real way of fixing all, with what an engine analyses and which fixes it knows. */
export function fixingAll(engine: Engine, ...[request, host, options]: Parameters<Engine['fixAll']>) {
  return fixAll(request, host, {
    analyse: (file, world) => engine.analyse(file, world, options),
    checkedFixes: (found, report, world) => engine.checkedFixes(found, report, world, options),
  });
}

/** Finds every `true` behind `origin:`. */
function trueOrigins(file: FilePath, text: string): Answers {
  const findings = [...text.matchAll(/(?<=origin: )true/g)].map(({ index }) => finding(file, index, index + 4));
  return { findings };
}

/** A finding on this part of a file; whatever matters to the test can be replaced. */
export function finding(file: FilePath, start: number, end: number, replaced: Partial<Finding> = {}): Finding {
  return {
    rule: 'reflected-origin',
    page: 'https://example.com/rules/reflected-origin',
    level: 'error',
    message: 'Any website can read this response with the cookies of whoever visits it.',
    advice: 'List the origins that may read it.',
    place: { file, start, end },
    related: [],
    witness: {
      method: 'GET',
      origin: 'https://evil.example',
      headers: [{ name: 'Access-Control-Allow-Origin', value: 'https://evil.example' }],
      when: [],
    },
    console: undefined,
    repairs: [],
    ...replaced,
  };
}

const rules: readonly RuleMetadata[] = [
  rule('wildcard-with-credentials', 'error', 'Any origin together with credentials'),
  rule('reflected-origin', 'error', 'Whoever asks is trusted'),
  rule('missing-vary', 'warning', 'Caches are not told that the answer depends on the origin'),
];

function rule(id: string, level: RuleMetadata['level'], title: string): RuleMetadata {
  return { id, title, level, cwe: [942], page: `https://example.com/rules/${id}` };
}

function rememberingStream(): { write: (text: string) => void; text: () => string } {
  const written: string[] = [];
  return { write: (text) => written.push(text), text: () => written.join('') };
}
