// The last line of a report: how much was found, and in how much, so that silence can be told from not having looked.

import type { Level } from '../../engine/index.ts';
import type { LintResult } from '../lint.ts';

/** "3 problems fixed in 2 files. No CORS problems in 212 files (14 hold CORS code)." */
export function summary(result: LintResult): string {
  const { fixed } = result;
  if (!fixed || fixed.texts.length === 0) return summaryOfLeft(result);
  const verb = fixed.isWritten ? 'fixed' : 'would be fixed';
  return `${count(fixed.lost, 'problem')} ${verb} in ${count(fixed.texts.length, 'file')}. ${summaryOfLeft(result)}`;
}

/** "3 problems (2 errors, 1 warning) in 2 of 212 files (14 hold CORS code)." */
function summaryOfLeft({ files, holdingCors, problems, suppressed }: LintResult): string {
  const places = new Set(problems.map(({ finding }) => finding.place.file));
  const looked = new Set([...files, ...places]).size;
  const silenced = suppressed.length === 0 ? '' : `, ${suppressed.length} suppressed`;
  const holding = `(${holdingWords(holdingCors)} CORS code)${silenced}`;
  if (problems.length === 0) return `No CORS problems in ${count(looked, 'file')} ${holding}.`;

  const byLevel = (Object.keys(plural) as Level[]) // The keys of a Record<Level, …> are levels.
    .map((level) => ({ level, number: problems.filter(({ finding }) => finding.level === level).length }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => `${number} ${number === 1 ? level : plural[level]}`);
  const of = `${places.size} of ${count(looked, 'file')}`;
  return `${count(problems.length, 'problem')} (${byLevel.join(', ')}) in ${of} ${holding}.`;
}

const plural: Record<Level, string> = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' };

function holdingWords(number: number): string {
  if (number === 0) return 'none holds';
  return number === 1 ? '1 holds' : `${number} hold`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
