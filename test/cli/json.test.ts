// The report for programs: ESLint's shape, with our words beside it.

import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { corsLint, fakeEngine, finding, temporaryFolder } from '../support/command-line.ts';

describe('the JSON report', () => {
  it('has the shape of ESLint, and what ESLint has no word for', async () => {
    const { folder, entries } = await report({ 'a.ts': 'app.use(cors({ origin: true }));\n' });
    const range = { line: 1, column: 24, endLine: 1, endColumn: 28 };
    expect(entries).toEqual([
      {
        filePath: join(folder, 'a.ts'),
        messages: [
          {
            ruleId: 'reflected-origin',
            severity: 2,
            message: 'Any website can read this response with the cookies of whoever visits it.',
            ...range,
            level: 'error',
            advice: 'List the origins that may read it.',
            url: 'https://example.com/rules/reflected-origin',
            witness: {
              method: 'GET',
              origin: 'https://evil.example',
              headers: [{ name: 'Access-Control-Allow-Origin', value: 'https://evil.example' }],
              when: [],
            },
            console: null,
            related: [],
            fixes: [
              {
                title: 'Replace `true` with a list of trusted origins',
                preferred: true,
                keepsReaders: false,
                placeholder: 'https://app.example.com',
                edits: [
                  {
                    filePath: join(folder, 'a.ts'),
                    range: [23, 27],
                    ...range,
                    text: "['https://app.example.com']",
                  },
                ],
              },
            ],
          },
        ],
        suppressedMessages: [],
        errorCount: 1,
        fatalErrorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
      },
    ]);
  });

  it('has an entry for every file that was looked at, as ESLint has', async () => {
    const { folder, entries } = await report({ 'b.ts': '', 'a.ts': 'cors({ origin: true })', 'c.md': '' });
    expect(entries.map(({ filePath }) => filePath)).toEqual([join(folder, 'a.ts'), join(folder, 'b.ts')]);
    expect(entries.map(({ messages }) => messages.length)).toEqual([1, 0]);
  });

  it('knows two severities: 2 for errors, 1 for everything else', async () => {
    const levels = ['error', 'warning', 'info', 'hint'] as const;
    const engine = fakeEngine((file) => ({
      findings: levels.map((level, index) => finding(file, index, index + 1, { level })),
    }));
    const { entries } = await report({ 'a.ts': '// cors' }, engine);
    expect(entries[0]).toMatchObject({ errorCount: 1, warningCount: 3 });
    expect(entries[0]?.messages.map(({ severity, level }) => [severity, level])).toEqual([
      [2, 'error'],
      [1, 'warning'],
      [1, 'info'],
      [1, 'hint'],
    ]);
  });

  it('says null for a request without Origin', async () => {
    const engine = fakeEngine((file) => ({
      findings: [finding(file, 0, 4, { witness: { method: 'GET', origin: undefined, headers: [], when: [] } })],
    }));
    const { entries } = await report({ 'a.ts': 'cors' }, engine);
    expect(entries[0]?.messages[0]).toMatchObject({ witness: { origin: null } });
  });

  it('shows a request of the code itself as what it sends', async () => {
    const witness = { call: 'fetch(url, options)', sends: [{ name: 'mode', value: 'no-cors' }], when: [] };
    const engine = fakeEngine((file) => ({ findings: [finding(file, 0, 4, { witness })] }));
    const { entries } = await report({ 'a.ts': 'cors' }, engine);
    expect(entries[0]?.messages[0]).toMatchObject({ witness });
  });

  it.each([
    ['CRLF', 'a\r\nb\r\ncors({ origin: true })\r\n', [3, 16]],
    ['CR', 'a\rb\rcors({ origin: true })\r', [3, 16]],
    ['mixed line ends', 'a\nb\r\n\rcors({ origin: true })', [4, 16]],
    ['a byte order mark', '\ufeffcors({ origin: true })', [1, 16]],
    ['characters outside the basic plane', 'const a = "🦊"; cors({ origin: true })', [1, 32]],
  ])('counts lines and columns right with %s', async (_name, text, [line, column]) => {
    const { entries } = await report({ 'a.ts': text });
    expect(entries[0]?.messages[0]).toMatchObject({ line, column, endLine: line, endColumn: (column ?? 0) + 4 });
  });
});

interface Entry {
  readonly filePath: string;
  readonly messages: readonly { readonly severity: number; readonly level: string }[];
}

const removals: (() => void)[] = [];
afterEach(() => removals.splice(0).forEach((remove) => remove()));

async function report(
  files: Readonly<Record<string, string>>,
  engine = fakeEngine(),
): Promise<{ folder: string; entries: readonly Entry[] }> {
  const folder = temporaryFolder(files);
  removals.push(folder.remove);
  const { stdout } = await corsLint(folder.path, ['--format', 'json'], { engine });
  return { folder: folder.path, entries: JSON.parse(stdout) as readonly Entry[] }; // Our own output, checked above.
}
