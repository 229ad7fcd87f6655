// Code that is being typed: the cases, cut and torn by a seeded generator. Trying fixes on it never fails.

import { describe, expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, type InternalProblem } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { inFolder } from '../support/check-fix.ts';
import { fixCasesIn, fixGroups } from '../support/fix-case.ts';
import { randomFrom, type Random } from '../support/random.ts';

const MUTANTS = 6;
const TOKENS = ['{', '}', '(', ')', ',', ';', '=>', '...', '`${', 'else ', 'return ', '"*"', "'null'", ' // ', '\n'];

const engine = createEngine();

describe.each(fixGroups())('trying the fixes of torn code: %s', (group) => {
  test.each(fixCasesIn(group))('$name', ({ before }) => {
    const random = randomFrom([...before.keys()].join().length * 7919 + 1);
    const problems: InternalProblem[] = [];
    for (let round = 0; round < MUTANTS; round++) {
      const texts = [...before].map(([name, text]) => [inFolder(name), torn(text, random)] as const);
      const host = memoryHost(Object.fromEntries(texts));
      for (const [file] of texts) {
        const report = engine.analyse(file, host, { config: defaultConfig });
        const onProblem = (problem: InternalProblem) => void problems.push(problem);
        for (const finding of report.findings) {
          engine.checkedFixes(finding, report, host, { config: defaultConfig, onProblem });
        }
      }
    }
    expect(problems).toEqual([]);
  });
});

function torn(text: string, random: Random): string {
  const at = random.below(text.length);
  switch (random.below(3)) {
    case 0:
      return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random.below(8));
    default:
      return text.slice(0, at);
  }
}
