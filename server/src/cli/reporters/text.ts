// Findings for people: where, what, the request that proves it, and what to do. Made to be read from the bottom of a
// terminal, so the sum stands last.

import picocolors from 'picocolors';

import type { FilePath, Level, RequestWitness, Witness } from '../../engine/index.ts';
import type { LintResult, Problem } from '../lint.ts';
import { shownPath } from '../shown-path.ts';
import { codeFrame } from './code-frame.ts';
import type { Locator } from './located.ts';
import { patchOf } from './patch.ts';
import { printable, wrap } from './printable.ts';
import { summary } from './summary.ts';

export interface TextStyle {
  readonly colour: boolean;
  /** Width in characters that sentences are broken at. */
  readonly width: number;
  /** Paths are shown relative to this folder. */
  readonly cwd: string;
}

/** The whole report, with a line feed at its end. */
export function textReport(result: LintResult, locator: Locator, style: TextStyle): string {
  const page: Page = { ...style, colours: picocolors.createColors(style.colour), locator };
  const blocks = result.problems.map((problem) => problemBlock(problem, page));
  const { fixed } = result;
  const patches = fixed && !fixed.isWritten ? fixed.texts.map((text) => patchOf(text, style.cwd, page.colours)) : [];
  return [...blocks, ...patches, `${summaryLine(result, page)}\n`].join('\n');
}

interface Page extends TextStyle {
  readonly colours: ReturnType<typeof picocolors.createColors>;
  readonly locator: Locator;
}

function problemBlock({ finding, fixes }: Problem, page: Page): string {
  const range = page.locator.range(finding.place);
  const where = shownPlace(finding.place.file, range, page);
  const lines = [
    `${levelWord(finding.level, page)}  ${page.colours.bold(finding.rule)}  ${where}`,
    '',
    ...indent(codeFrame(page.locator.lines(finding.place.file), range, page.colour).split('\n')),
    '',
    ...indent(wrap(printable(finding.message), page.width - INDENT.length)),
    '',
    ...(finding.witness ? witnessRows(finding.witness, page) : []),
    ...(finding.console === undefined ? [] : row('Console', finding.console, page)),
    ...finding.related.flatMap(({ place, message }, index) => {
      const location = shownPlace(place.file, page.locator.range(place), page);
      return row(index === 0 ? 'See also' : '', `${location} ${message}`, page);
    }),
    ...row('Advice', finding.advice, page),
    ...(fixes[0] === undefined ? [] : row('Quick fix', fixes[0].title, page)),
    ...row('Read more', finding.page, page),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const INDENT = '  ';
const LABEL_WIDTH = 11;

function witnessRows(witness: Witness | RequestWitness, page: Page): readonly string[] {
  if ('call' in witness) return requestRows(witness, page);
  const { method, origin, headers, when } = witness;
  const request = origin === undefined ? `${method} without an Origin` : `${method} with Origin: ${origin}`;
  const answer = headers.length === 0 ? ['no CORS headers'] : headers.map(({ name, value }) => `${name}: ${value}`);
  return [
    labelled('Request', printable(request), page),
    ...answer.map((line, index) => labelled(index === 0 ? 'Answer' : '', printable(line), page)),
    ...whenRows(when, page),
  ];
}

function requestRows({ call, sends, when }: RequestWitness, page: Page): readonly string[] {
  const lines = sends.map(({ name, value }) => `${name}: ${value}`);
  return [
    labelled('Request', printable(call), page),
    ...lines.map((line, index) => labelled(index === 0 ? 'Sends' : '', printable(line), page)),
    ...whenRows(when, page),
  ];
}

function whenRows(when: readonly string[], page: Page): readonly string[] {
  return when.flatMap((condition, index) => row(index === 0 ? 'When' : 'and', condition, page));
}

/** A label and its text, broken over as many lines as it needs, all aligned. */
function row(label: string, text: string, page: Page): readonly string[] {
  const lines = wrap(printable(text), page.width - INDENT.length - LABEL_WIDTH);
  return lines.map((line, index) => labelled(index === 0 ? label : '', line, page));
}

/** One line that is not to be broken: a header's value is shown as it is sent. */
function labelled(label: string, line: string, { colours }: Page): string {
  return `${INDENT}${colours.dim(label.padEnd(LABEL_WIDTH))}${line}`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${INDENT}${line}`));
}

function levelWord(level: Level, { colours }: Page): string {
  const paint: Record<Level, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.dim,
  };
  return paint[level](level);
}

function shownPlace(file: FilePath, at: { line: number; column: number }, { cwd }: Page): string {
  return `${printable(shownPath(file, cwd))}:${at.line}:${at.column}`;
}

function summaryLine(result: LintResult, { colours }: Page): string {
  const line = summary(result);
  if (result.problems.length === 0) return result.failures.length === 0 ? colours.green(line) : line;
  return colours.bold(line);
}
