// Findings as JSON in the shape of ESLint's `json` formatter, so that what reads that reads this. What ESLint has
// no word for (level, witness, checked fixes) are further properties. Lines and columns count from 1.

import type {
  CheckedFix,
  FilePath,
  Finding,
  Related,
  RequestWitness,
  Suppressed,
  TextEdit,
  Witness,
} from '../../engine/index.ts';
import type { FixedText } from '../fix.ts';
import type { LintResult, Problem } from '../lint.ts';
import { nativePath } from '../shown-path.ts';
import type { Locator } from './located.ts';

/** One line of JSON: an entry for every file that was looked at, as ESLint does, and for those that findings stand in. */
export function jsonReport(result: LintResult, locator: Locator): string {
  const places = [...result.problems, ...result.suppressed].map(({ finding }) => finding.place.file);
  const files = [...new Set([...result.files, ...places])].sort();
  const entries = files.map((file) => fileEntry(file, result, locator));
  return `${JSON.stringify(entries)}\n`;
}

function fileEntry(file: FilePath, { problems, suppressed, fixed }: LintResult, locator: Locator) {
  const isHere = ({ finding }: { readonly finding: Finding }): boolean => finding.place.file === file;
  const messages = problems.filter(isHere).map((problem) => message(problem, locator));
  const text = fixed?.texts.find((one) => one.file === file);
  const errorCount = messages.filter(({ severity }) => severity === 2).length;
  return {
    filePath: nativePath(file),
    messages,
    suppressedMessages: suppressed.filter(isHere).map((each) => suppressedMessage(each, locator)),
    errorCount,
    fatalErrorCount: 0,
    warningCount: messages.length - errorCount,
    // ESLint's own fixes are made without asking; most of ours are for a person to choose.
    fixableErrorCount: messages.filter((each) => each.severity === 2 && isMadeUnasked(each)).length,
    fixableWarningCount: messages.filter((each) => each.severity === 1 && isMadeUnasked(each)).length,
    ...(text ? fixedEntry(text) : {}),
  };
}

function isMadeUnasked({ fixes }: ReturnType<typeof message>): boolean {
  return fixes.some(({ keepsReaders, placeholder }) => keepsReaders && placeholder === null);
}

/** `output` is ESLint's word for the text after fixing; `range` counts in the text before. */
function fixedEntry({ after, applied, edits }: FixedText) {
  return {
    output: after,
    fixed: applied.map(({ rule, title }) => ({ ruleId: rule, title })),
    edits: edits.map(({ place, text }) => ({ range: [place.start, place.end], text })),
  };
}

function message({ finding, fixes }: Problem, locator: Locator) {
  return {
    ruleId: finding.rule,
    severity: finding.level === 'error' ? 2 : 1,
    message: finding.message,
    ...locator.range(finding.place),
    level: finding.level,
    advice: finding.advice,
    url: finding.page,
    witness: finding.witness ? witnessEntry(finding.witness) : null,
    console: finding.console ?? null,
    related: finding.related.map((related) => relatedEntry(related, locator)),
    fixes: fixes.map((fix) => fixEntry(fix, locator)),
  };
}

/** ESLint's words: by a directive, and why. */
function suppressedMessage({ finding, reason }: Suppressed, locator: Locator) {
  const suppressions = [{ kind: 'directive', justification: reason ?? '' }];
  return { ...message({ finding, fixes: [] }, locator), suppressions };
}

function witnessEntry(witness: Witness | RequestWitness) {
  if ('call' in witness) return witness;
  const { method, origin, headers, when } = witness;
  return { method, origin: origin ?? null, headers, when };
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
