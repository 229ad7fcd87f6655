// What the words of a command line are taken for, and how mistakes in them are answered.

import { describe, expect, it } from 'vitest';

import { parseArguments } from '../../server/src/cli/arguments.ts';

describe('parseArguments', () => {
  it('checks the current folder when nothing is said', () => {
    expect(parseArguments([])).toEqual({
      kind: 'lint',
      paths: ['.'],
      format: 'text',
      config: 'nearest',
      rules: {},
      allowedOrigins: [],
      failLevel: 'hint',
      exclude: [],
      ignore: true,
      inlineConfig: true,
      fix: 'no',
    });
  });

  it('takes repeated options together and lets the last of the others win', () => {
    const args = [
      'src',
      '--rule',
      'missing-vary:off',
      '--rule=null-origin:hint',
      'lib',
      '--exclude',
      'a',
      '--exclude=b',
    ];
    const more = ['--format', 'text', '--format=json', '--fail-level=warning', '--no-ignore', '--no-inline-config'];
    expect(parseArguments([...args, ...more])).toMatchObject({
      paths: ['src', 'lib'],
      rules: { 'missing-vary': 'off', 'null-origin': 'hint' },
      exclude: ['a', 'b'],
      format: 'json',
      failLevel: 'warning',
      ignore: false,
      inlineConfig: false,
      fix: 'no',
    });
  });

  it('takes everything behind -- for paths', () => {
    expect(parseArguments(['--', '--help'])).toMatchObject({ kind: 'lint', paths: ['--help'] });
  });

  it.each([
    [['--allowed-origin', 'https://app.example.com'], ['https://app.example.com']],
    [['--allowed-origin=http://localhost:3000', '--allowed-origin=http://localhost:3000'], ['http://localhost:3000']],
    [['--allowed-origin=capacitor://localhost'], ['capacitor://localhost']],
  ])('accepts origins: %j', (args, allowedOrigins) => {
    expect(parseArguments(args)).toMatchObject({ kind: 'lint', allowedOrigins });
  });

  it.each([
    [['--formt=json'], 'There is no option `--formt`. Did you mean `--format`?'],
    [['-x'], 'There is no option `-x`.'],
    [['--format'], 'The option `--format` needs a value.'],
    [['--exclude='], 'The option `--exclude` needs a value.'],
    [['--rule', '--help'], 'The option `--rule` needs a value.'],
    [['--help=yes'], 'The option `--help` takes no value.'],
    [['--format=xml'], '`xml` is no value for --format: it is one of text, json.'],
    [['--fail-level=warn'], '`warn` is no value for --fail-level: it is one of error, warning, info, hint.'],
    [['--rule=missing-vary'], '`missing-vary` is no value for --rule: write it as <rule id>:<level>.'],
    [
      ['--rule=missing-vary:of'],
      'the level of --rule: it is one of off, error, warning, info, hint. Did you mean `off`?',
    ],
    [['--allowed-origin=*'], '`*` is not an origin that can be trusted'],
    [['--allowed-origin=null'], '`null` is not an origin that can be trusted'],
    [['--allowed-origin=app.example.com'], 'write a scheme, a host and perhaps a port'],
    [['--allowed-origin=https://App.example.com:443/x'], 'browsers would send `https://app.example.com`.'],
    [['--allowed-origin=file:///srv'], '`file:///srv` is not an origin: it has no host.'],
  ])('answers %j with a sentence', (args, message) => {
    expect(parseArguments(args)).toEqual({ kind: 'usage-error', message: expect.stringContaining(message) });
  });
});
