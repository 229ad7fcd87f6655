// What comments suppress, on the command line: not among the problems, but counted, and back when asked for.

import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { corsLint, temporaryFolder } from '../support/command-line.ts';
import { serverWith } from '../support/commented-code.ts';

const engine = createEngine();
const ECHO = 'app.use(cors({ origin: true, credentials: true }));';
const REASON = 'public data -- measured';
const suppressed = serverWith(`// cors-lint-disable-next-line reflected-origin -- ${REASON}`, ECHO);

let remove = (): void => {};
afterEach(() => remove());

function linted(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = temporaryFolder(files);
  remove = folder.remove;
  return corsLint(folder.path, args, { engine });
}

describe('the text report', () => {
  it('counts what is suppressed', async () => {
    const told = await linted({ 'a.ts': suppressed, 'b.ts': suppressed });
    expect(told).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: 'No CORS problems in 2 files (2 hold CORS code), 2 suppressed.\n',
    });
  });

  it('counts it beside problems, each once however many files lead to it', async () => {
    const options =
      '// cors-lint-disable-next-line -- all\nexport const options = { origin: true, credentials: true };\n';
    const server = serverWith("import { options } from './options';", 'app.use(cors(options));');
    const told = await linted({ 'a.ts': server, 'b.ts': server, 'c.ts': serverWith(ECHO), 'options.ts': options });
    expect(told.exitCode).toBe(1);
    expect(told.stdout).toMatch(/\n1 problem \(1 error\) in 1 of 4 files \(4 hold CORS code\), 1 suppressed\.\n$/);
  });
});

it('reports all of it with --no-inline-config', async () => {
  const told = await linted({ 'a.ts': suppressed }, '--no-inline-config');
  expect(told.exitCode).toBe(1);
  expect(told.stdout).toMatch(/^error {2}reflected-origin {2}a\.ts:5:24\n/);
  expect(told.stdout).toMatch(/\n1 problem \(1 error\) in 1 of 1 file \(1 holds CORS code\)\.\n$/);
});

it('is in the JSON as it is in that of ESLint', async () => {
  const { stdout } = await linted({ 'a.ts': suppressed }, '--format=json');
  expect(JSON.parse(stdout)).toMatchObject([
    {
      messages: [],
      errorCount: 0,
      suppressedMessages: [
        {
          ruleId: 'reflected-origin',
          severity: 2,
          line: 5,
          column: 24,
          fixes: [],
          suppressions: [{ kind: 'directive', justification: REASON }],
        },
      ],
    },
  ]);
});
