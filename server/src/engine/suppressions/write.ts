// Writes the comment that suppresses a finding, in the form that its place asks for.

import ts from 'typescript';
import { filePath, type CheckedFix, type FilePath, type Finding, type TextEdit } from '../finding.ts';
import type { Host } from '../host.ts';
import { parse } from '../source/parse.ts';
import { commentAt, tokenAt } from './comments.ts';
import { directivesOf } from './suppress.ts';

/** What is to be typed over. */
export const REASON = 'why this is fine';

/** Comments that are about the line below them: nothing may come between. */
const ABOUT_NEXT_LINE =
  /-next-line\b|@ts-(?:ignore|expect-error)\b|\b(?:biome|prettier|deno-lint)-ignore\b|\bignore next\b/;

/**
 * The edits that suppress the rule of a finding in its line, and nothing else; `undefined` where there is no place for a
 * comment.
 */
export function suppression(finding: Finding, host: Host): CheckedFix | undefined {
  const { rule, place } = finding;
  const text = host.readFile(place.file);
  if (text === undefined) return undefined;
  const source = parse(place.file, text);
  const line = lineOf(place.start, source);
  const extended = extension(rule, line, place.file, host);
  const edit = extended ?? (mayHoldComments(source) ? insertion(rule, place.start, line, source) : undefined);
  return (
    edit && {
      title: `Suppress \`${rule}\` here ${extended ? 'too' : '(with a reason)'}`,
      preferred: false,
      keepsReaders: true,
      edits: [edit],
      placeholder: extended ? undefined : REASON,
    }
  );
}

/** One more name in a comment that is about the line already. */
function extension(rule: string, line: number, file: FilePath, host: Host): TextEdit | undefined {
  const about = directivesOf(file, host).filter((directive) => directive.line === line);
  const last = about.findLast(({ rules }) => rules.length > 0)?.rules.at(-1);
  return last && { place: { file, start: last.place.end, end: last.place.end }, text: `, ${rule}` };
}

/** JSON that has no comment yet may be read by something that does not know comments. */
function mayHoldComments({ fileName, text }: ts.SourceFile): boolean {
  return !fileName.endsWith('.json') || /(?:^|[\s{[,])\/[/*]/.test(text.replace(/"(?:[^"\\\n]|\\.)*"/g, ''));
}

function insertion(rule: string, start: number, line: number, source: ts.SourceFile): TextEdit | undefined {
  const body = `${rule} -- ${REASON}`;
  const { text } = source;
  const lineStart = source.getPositionOfLineAndCharacter(line, 0);
  const lineEnd = endOfLine(lineStart, text);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const isTaken = ABOUT_NEXT_LINE.test(lineBefore(lineStart, text));
  const above = isTaken ? undefined : placeFor(lineStart, source);
  if (above === 'code') return at(lineStart, `${indent}// cors-lint-disable-next-line ${body}${newline}`, source);
  if (above === 'jsx') return at(lineStart, `${indent}{/* cors-lint-disable-next-line ${body} */}${newline}`, source);
  if (placeFor(lineEnd, source) === 'code' && !commentAt(lineEnd - 1, source)) {
    return at(lineEnd, ` // cors-lint-disable-line ${body}`, source);
  }
  return placeFor(start, source) === 'code' ? at(start, `/* cors-lint-disable-line ${body} */ `, source) : undefined;
}

/** Whether a comment can stand at an offset: between two tokens, or between two elements of JSX. */
function placeFor(offset: number, source: ts.SourceFile): 'code' | 'jsx' | undefined {
  const token = tokenAt(offset, source);
  if (!token) return offset === source.text.length ? 'code' : undefined;
  if (ts.isJsxText(token)) return /^\s*$/.test(source.text.slice(offset, token.end)) ? 'jsx' : undefined;
  return offset <= token.getStart(source) && !isInside(offset, source) ? 'code' : undefined;
}

/** Whether an offset is in a comment, behind its first character. */
function isInside(offset: number, source: ts.SourceFile): boolean {
  const comment = commentAt(offset, source);
  return comment !== undefined && comment.pos < offset;
}

function at(offset: number, text: string, { fileName }: ts.SourceFile): TextEdit {
  return { place: { file: filePath(fileName), start: offset, end: offset }, text };
}

function lineOf(offset: number, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(offset).line;
}

function endOfLine(offset: number, text: string): number {
  const newline = /\r?\n/.exec(text.slice(offset));
  return newline ? offset + newline.index : text.length;
}

function lineBefore(lineStart: number, text: string): string {
  const before = text.slice(0, Math.max(lineStart - 1, 0));
  return before.slice(before.lastIndexOf('\n') + 1);
}
