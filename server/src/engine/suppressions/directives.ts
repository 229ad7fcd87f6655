// What a comment says to us: which rules are silent from where to where, or that a `*` is meant. Reading only: nothing is
// known here of findings, or of which rules there are.

import type ts from 'typescript';
import { filePath, type FilePath, type Place } from '../finding.ts';
import { parse } from '../source/parse.ts';
import { ourComments, type Comment } from './comments.ts';

export interface NamedRule {
  readonly name: string;
  readonly place: Place;
}

interface Said {
  /** The whole comment. */
  readonly place: Place;
  /** What stands behind ` -- `; `undefined` where nobody says why. */
  readonly reason: string | undefined;
}

/** Silences rules, or ends that. The forms mean what they mean in ESLint. */
export interface Directive extends Said {
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable';
  /** The rules that it is about; none: all of them. */
  readonly rules: readonly NamedRule[];
  /** Words behind the names that nothing marks as the reason, with what stands for the dashes before them. */
  readonly unmarked: Place | undefined;
  /** The line, counted from 0, that it is about; `undefined` for what holds from its place on. */
  readonly line: number | undefined;
}

/** Says that what follows is for everybody to read. */
export interface Declaration extends Said {
  readonly kind: 'public';
}

// A line may start with a star, the comment itself may not: that is documentation.
const DIRECTIVE = /^(?!\*)[\s*]*cors-lint-(disable-next-line|disable-line|disable|enable)(?=\s|$)/;
const PUBLIC = /^(?!\*)[\s*]*cors-lint:\s*public(?=[\s.,;]|$)/;
/** What parts the names from the reason, as in ESLint. */
const REASON = /(?:^|\s)-{2,}(?:\s|$)/;
const MENTION = /\bcors-lint/;

/** Everything that the comments of a file say, in their order. */
export function directivesIn(file: FilePath, text: string): readonly (Directive | Declaration)[] {
  if (!MENTION.test(text)) return [];
  const source = parse(file, text);
  return ourComments(source).flatMap((comment) => directiveOf(comment, source) ?? []);
}

export function isDirective(said: Directive | Declaration): said is Directive {
  return said.kind !== 'public';
}

function directiveOf(comment: Comment, source: ts.SourceFile): Directive | Declaration | undefined {
  const place = { file: filePath(source.fileName), start: comment.start, end: comment.end };
  if (PUBLIC.test(comment.text)) return { kind: 'public', place, reason: reasonIn(comment.text) };
  const found = DIRECTIVE.exec(comment.text);
  if (!found) return undefined;
  // The expression names nothing else.
  const kind = found[1] as Directive['kind'];
  const body = comment.text.slice(found[0].length);
  const start = comment.textStart + found[0].length;
  const list = body.slice(0, REASON.exec(body)?.index ?? body.length);
  const rules = rulesIn(list, start, place.file);
  const unmarked = unmarkedIn(list, start, place.file, rules);
  return { kind, place, rules, unmarked, reason: reasonIn(body), line: lineOf(kind, comment, source) };
}

function lineOf(kind: Directive['kind'], { start, end }: Comment, source: ts.SourceFile): number | undefined {
  const lineAt = (offset: number): number => source.getLineAndCharacterOfPosition(offset).line;
  switch (kind) {
    case 'disable-line':
      return lineAt(start);
    case 'disable-next-line':
      return lineAt(end) + 1;
    case 'disable':
    case 'enable':
      return undefined;
  }
}

function reasonIn(text: string): string | undefined {
  const separator = REASON.exec(text);
  const reason = separator ? text.slice(separator.index + separator[0].length) : '';
  return tidy(reason) === '' ? undefined : tidy(reason);
}

/** One line, without the stars that some put at the start of each line of a comment. */
function tidy(text: string): string {
  return text
    .replace(/\n[ \t]*\*[ \t]?/g, '\n')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first word of each part between commas: whoever forgets the dashes before the reason still means the rule. */
function rulesIn(list: string, start: number, file: FilePath): readonly NamedRule[] {
  return [...list.matchAll(/(^|,)[\s*]*([^\s,*]+)/g)].map(({ index, 0: whole, 2: name = '' }) => {
    const end = start + index + whole.length;
    return { name, place: { file, start: end - name.length, end } };
  });
}

function unmarkedIn(list: string, start: number, file: FilePath, rules: readonly NamedRule[]): Place | undefined {
  const from = rules.at(-1)?.place.end ?? start;
  const words = /^(\s+)((?:[-–—:]\s+)?)[^\s*,]/.exec(list.slice(from - start));
  if (!words || list.slice(from - start).includes(',')) return undefined;
  const [, space = '', dash = ''] = words;
  return { file, start: from + space.length, end: from + space.length + dash.length };
}
