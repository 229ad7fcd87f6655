// Findings as JSON in the shape of ESLint's `json` formatter, so that what reads that reads this. What ESLint has
// no word for (level, witness, checked fixes) are further properties. Lines and columns count from 1.

import type { CheckedFix, FilePath, Related, TextEdit } from '../../engine/index.ts';
import type { LintResult, Problem } from '../lint.ts';
import { nativePath } from '../shown-path.ts';
import type { Locator } from './located.ts';

/** One line of JSON: an entry for every file that was looked at, as ESLint does, and for those that findings stand in. */
export function jsonReport(result: LintResult, locator: Locator): string {
  const byFile = new Map<FilePath, Problem[]>(result.files.map((file) => [file, []]));
  for (const problem of result.problems) {
    const { file } = problem.finding.place;
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  const entries = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, problems]) => fileEntry(file, problems, locator));
  return `${JSON.stringify(entries)}\n`;
}

function fileEntry(file: FilePath, problems: readonly Problem[], locator: Locator) {
  const messages = problems.map((problem) => message(problem, locator));
  const errorCount = messages.filter(({ severity }) => severity === 2).length;
  return {
    filePath: nativePath(file),
    messages,
    suppressedMessages: [],
    errorCount,
    fatalErrorCount: 0,
    warningCount: messages.length - errorCount,
    // ESLint's own fixes are applied without asking; ours are for a person to choose, so none is counted as such.
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  };
}

function message({ finding, fixes }: Problem, locator: Locator) {
  const { method, origin, headers, when } = finding.witness;
  return {
    ruleId: finding.rule,
    severity: finding.level === 'error' ? 2 : 1,
    message: finding.message,
    ...locator.range(finding.place),
    level: finding.level,
    advice: finding.advice,
    url: finding.page,
    witness: { method, origin: origin ?? null, headers, when },
    console: finding.console ?? null,
    related: finding.related.map((related) => relatedEntry(related, locator)),
    fixes: fixes.map((fix) => fixEntry(fix, locator)),
  };
}

function relatedEntry({ place, message }: Related, locator: Locator) {
  return { filePath: nativePath(place.file), ...locator.range(place), message };
}

function fixEntry({ title, preferred, keepsReaders, placeholder, edits }: CheckedFix, locator: Locator) {
  return {
    title,
    preferred,
    keepsReaders,
    placeholder: placeholder ?? null,
    edits: edits.map((edit) => editEntry(edit, locator)),
  };
}

/** `range` are offsets in UTF-16 code units in the text without its byte order mark, as in ESLint's fixes. */
function editEntry({ place, text }: TextEdit, locator: Locator) {
  return { filePath: nativePath(place.file), range: [place.start, place.end], ...locator.range(place), text };
}
