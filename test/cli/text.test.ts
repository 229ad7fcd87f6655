// The report for people, as it stands on the screen.

import { afterEach, describe, expect, it } from 'vitest';

import type { Environment } from '../../server/src/cli/environment.ts';
import type { Engine, Finding } from '../../server/src/engine/index.ts';
import { corsLint, fakeEngine, finding, temporaryFolder } from '../support/command-line.ts';

const server = `import cors from 'cors';
import express from 'express';

const app = express();
app.use(cors({ origin: true, credentials: true }));
app.listen(3000);
`;

describe('the text report', () => {
  it('shows where, what, the proof and what to do', async () => {
    const told = await report({ 'src/app.ts': server, 'src/other.ts': '' }, { engine: detailedEngine() });
    expect(told).toMatchInlineSnapshot(`
      "error  reflected-origin  src/app.ts:5:24

          3 |
          4 | const app = express();
        > 5 | app.use(cors({ origin: true, credentials: true }));
            |                        ^^^^
          6 | app.listen(3000);
          7 |

        Any website can read this response with the cookies of whoever visits it.

        Request    GET with Origin: https://evil.example
        Answer     Access-Control-Allow-Origin: https://evil.example
                   Access-Control-Allow-Credentials: true
        When       \`process.env.ORIGIN\` is unset
        and        \`req.user\` is set
        Console    Access to fetch at 'https://api.example.com/' from origin 'https://evil.example' has
                   been blocked.
        See also   src/app.ts:5:30 This lets the browser send cookies, and lets the page read what they
                   unlock.
        Advice     List the origins that may read it.
        Quick fix  Replace \`true\` with a list of trusted origins
        Read more  https://example.com/rules/reflected-origin

      1 problem (1 error) in 1 of 2 files (1 holds CORS code).
      "
    `);
  });

  it('counts each level in the sum', async () => {
    const levels = ['error', 'warning', 'warning', 'info', 'hint'] as const;
    const engine = fakeEngine((file) => ({
      findings: levels.map((level, index) => finding(file, index, index + 1, { level })),
    }));
    expect(lastLine(await report({ 'a.ts': '// cors', 'b.ts': '' }, { engine }))).toBe(
      '5 problems (1 error, 2 warnings, 1 info, 1 hint) in 1 of 2 files (1 holds CORS code).',
    );
  });

  it('says how much was looked at when nothing was found', async () => {
    expect(await report({ 'a.ts': '', 'b.ts': '' })).toBe('No CORS problems in 2 files (none holds CORS code).\n');
    expect(await report({ 'a.ts': '// cors', 'b.ts': '// cors' })).toBe(
      'No CORS problems in 2 files (2 hold CORS code).\n',
    );
  });

  it('points at the first line of a finding of several lines', async () => {
    const told = await report({ 'a.ts': 'cors({\n  origin: x,\n});\n' }, { engine: engineFor(0, 22) });
    expect(frameOf(told)).toMatchInlineSnapshot(`
      "  > 1 | cors({
            | ^^^^^^
          2 |   origin: x,
          3 | });"
    `);
  });

  it('cuts long lines around the finding', async () => {
    const start = 5_000;
    const text = `${'/* cors */ '.repeat(1_000)}\n`;
    const told = await report({ 'bundle.js': text }, { engine: engineFor(start, start + 10) });
    expect(told).toContain('bundle.js:1:5001');
    expect(frameOf(told)).toMatchInlineSnapshot(`
      "  > 1 | …/* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cors */ /* cor…
            |                                         ^^^^^^^^^^
          2 |"
    `);
  });

  it('keeps carets under tabs', async () => {
    const told = await report({ 'a.ts': '{\n\t\tcors(true)\n}\n' }, { engine: engineFor(9, 13) });
    expect(frameOf(told)).toContain('> 2 | \t\tcors(true)\n      | \t\t     ^^^^');
  });

  it('prints nothing of the checked code that could command the terminal', async () => {
    const engine = fakeEngine((file) => ({
      findings: [finding(file, 0, 4, { message: 'One \u001b[2J two \u202e three.' })],
    }));
    const told = await report({ 'a.ts': 'cors // \u001b[31mred\u0007\r\n' }, { engine });
    expect(told).toContain('cors // ␛[31mred␇');
    expect(told).toContain('One ␛[2J two \ufffd three.');
  });

  it('breaks sentences at the width of the terminal, but not addresses', async () => {
    const page = `https://example.com/${'long-'.repeat(20)}page`;
    const engine = engineFor(0, 4, { page });
    const told = await report({ 'a.ts': 'cors' }, { engine, stdout: terminal({ columns: 50 }) });
    expect(told).toContain('  Any website can read this response with the\n  cookies of whoever visits it.\n');
    expect(told).toContain(`Read more  ${page}\n`);
  });
});

describe('the width', () => {
  it.each([
    ['a terminal that does not tell its own', 0],
    ['a terminal wider than anyone reads', 400],
    ['a pipe', undefined],
  ])('is 100 for %s', async (_name, columns) => {
    const engine = engineFor(0, 4, { message: 'word '.repeat(40) });
    const told = await report({ 'a.ts': 'cors' }, { engine, stdout: { write: () => {}, columns } });
    expect(Math.max(...told.split('\n').map((line) => line.length))).toBe(96);
  });
});

describe('colours', () => {
  const coloured = '\u001b[31merror';

  it.each<[string, boolean, Environment['env'], boolean]>([
    ['are used on a terminal', true, {}, true],
    ['are not used in a pipe', false, {}, false],
    ['are not used on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['are not used against NO_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['are used where an empty NO_COLOR means nothing', true, { NO_COLOR: '' }, true],
    ['are used in a pipe with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
    ['are not used with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
  ])('%s', async (_name, isTTY, env, expected) => {
    const told = await report({ 'a.ts': server }, { env, stdout: terminal({ isTTY }) });
    expect(told.startsWith(coloured)).toBe(expected);
    expect(told.includes('\u001b')).toBe(expected);
  });
});

function detailedEngine(): Engine {
  return fakeEngine((file, text) => {
    const at = text.indexOf('true');
    const credentials = text.indexOf('credentials');
    const details: Partial<Finding> = {
      related: [
        {
          place: { file, start: credentials, end: credentials + 17 },
          message: 'This lets the browser send cookies, and lets the page read what they unlock.',
        },
      ],
      witness: {
        method: 'GET',
        origin: 'https://evil.example',
        headers: [
          { name: 'Access-Control-Allow-Origin', value: 'https://evil.example' },
          { name: 'Access-Control-Allow-Credentials', value: 'true' },
        ],
        when: ['`process.env.ORIGIN` is unset', '`req.user` is set'],
      },
      console: "Access to fetch at 'https://api.example.com/' from origin 'https://evil.example' has been blocked.",
    };
    return { findings: [finding(file, at, at + 4, details)] };
  });
}

function engineFor(start: number, end: number, replaced: Partial<Finding> = {}): Engine {
  return fakeEngine((file) => ({ findings: [finding(file, start, end, replaced)] }));
}

function terminal(terminal: { isTTY?: boolean; columns?: number }): Environment['stdout'] {
  return { write: () => {}, ...terminal };
}

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

async function report(
  files: Readonly<Record<string, string>>,
  replaced: Parameters<typeof corsLint>[2] = {},
): Promise<string> {
  const folder = temporaryFolder(files);
  removals.push(folder.remove);
  return (await corsLint(folder.path, ['.'], replaced)).stdout;
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1);
}

/** The second paragraph of a report. */
function frameOf(text: string): string | undefined {
  return text.split('\n\n')[1];
}
