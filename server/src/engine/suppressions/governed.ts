// What a declaration speaks of: the code that follows it (a statement, a function, an object, a property), or that it stands
// behind in its line.

import ts from 'typescript';
import { filePath, type FilePath, type Place } from '../finding.ts';
import { parse } from '../source/parse.ts';
import { tokenAt } from './comments.ts';
import { directivesIn, type Declaration } from './directives.ts';

/** The code in a file that comments declare public, each with its comment. */
export function publicCodeIn(file: FilePath, text: string): readonly { comment: Place; governed: Place }[] {
  return directivesIn(file, text).flatMap(({ kind, place }) => {
    const governed = kind === 'public' ? governedBy(place, parse(file, text)) : undefined;
    return governed ? [{ comment: place, governed }] : [];
  });
}

/** The code that the comment at `place` is about; `undefined` where none follows. */
/** Whether a declaration may speak of answers to which others than its code have given their headers: it runs something. */
export function mayRunCode({ place }: Pick<Declaration, 'place'>, text: string): boolean {
  const source = parse(place.file, text);
  const governed = governedNode(place, source);
  const runs = (node: ts.Node): boolean =>
    ts.isFunctionLike(node) || ts.isCallExpression(node) || (ts.forEachChild(node, runs) ?? false);
  return governed !== undefined && runs(governed);
}

function governedBy(place: Place, source: ts.SourceFile): Place | undefined {
  const node = governedNode(place, source);
  return node && { file: filePath(source.fileName), start: node.getStart(source), end: node.end };
}

function governedNode({ start, end }: Place, source: ts.SourceFile): ts.Node | undefined {
  const { text } = source;
  const lineStart = source.getPositionOfLineAndCharacter(source.getLineAndCharacterOfPosition(start).line, 0);
  const isAlone = /^[\s{(,;]*$/.test(text.slice(lineStart, start));
  return isAlone ? startingAt(end, source) : (startingAt(lineStart, source) ?? endingBefore(start, source));
}

/** The largest piece of code that starts with the first token behind an offset. */
function startingAt(offset: number, source: ts.SourceFile): ts.Node | undefined {
  const token = tokenAt(offset, source);
  const start = token?.getStart(source);
  if (!token || start === undefined || start < offset || ts.isJsxText(token)) return undefined;
  const found = largest(token, (node) => node.getStart(source) === start);
  // A bracket or a semicolon alone is no code.
  return found === token && !ts.isIdentifier(token) && token.kind < ts.SyntaxKind.Identifier ? undefined : found;
}

/** The largest piece of code that ends with the last token before an offset. */
function endingBefore(offset: number, source: ts.SourceFile): ts.Node | undefined {
  const end = source.text.slice(0, offset).trimEnd().length;
  const token = tokenAt(end - 1, source);
  return token && largest(token, (node) => node.end === end);
}

function largest(token: ts.Node, isAlike: (node: ts.Node) => boolean): ts.Node {
  let node = token;
  while (node.parent && !ts.isSourceFile(node.parent) && isAlike(node.parent)) node = node.parent;
  return node;
}
