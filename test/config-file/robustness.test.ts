// Whatever stands in a configuration file, reading it neither throws nor points outside of it, and what holds has the
// right types.

import { expect, test } from 'vitest';
import { readConfigFile } from '../../server/src/config-file/read.ts';
import { filePath } from '../../server/src/engine/index.ts';
import { type Random, randomFrom } from '../support/random.ts';

const path = filePath('/srv/cors-lint.config.json');
const whole = `{
  // why
  "rules": { "missing-vary": "off", "x": 1, },
  "exclude": ["a", "[b", 3], "tests": null, /* more */ "allowedOrigins": ["https://a.example", "*"],
}`;

test('torn and mended at random', () => {
  const random = randomFrom(1);
  for (let round = 0; round < 3000; round += 1) {
    let text = whole;
    for (let tears = random.below(4); tears >= 0; tears -= 1) text = torn(text, random);
    expectGood(text);
  }
});

test.each(['[', '{"a":', '{"rules":', '{ "exclude": ['])('nested deeper than any stack: %s', (opening) => {
  expectGood(opening.repeat(100_000));
});

function torn(text: string, random: Random): string {
  const at = random.below(text.length);
  const tears = [
    text.slice(0, at) + random.pick([...'{}[]",:/*\\ \n0antf\u0000é']) + text.slice(at),
    text.slice(0, at) + text.slice(at + 1 + random.below(8)),
    text.slice(0, at) || '{}',
  ];
  return random.pick(random.below(8) === 0 ? tears : tears.slice(0, 2)) || '{}';
}

function expectGood(text: string): void {
  const { values, mistakes } = readConfigFile(path, text);
  const outside = mistakes.filter(({ place: { start, end } }) => start < 0 || end < start || end > text.length);
  const lists = [
    values.exclude,
    values.tests,
    values.allowedOrigins,
    values.publicRoutes,
    values.developmentConditions,
  ];
  const wrong = lists.flat().filter((item) => item !== undefined && typeof item !== 'string');
  const levels = Object.values(values.rules ?? {}).filter((level) => typeof level !== 'string');
  expect({ text, outside, wrong, levels }).toEqual({ text, outside: [], wrong: [], levels: [] });
}
