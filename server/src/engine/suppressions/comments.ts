// The comments of a file that speak to us. TypeScript's own tokens tell what is a comment: the same words in a string, a
// template, a regular expression or the text of JSX are none.

import ts from 'typescript';

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** What stands between its delimiters, and where in the file that starts. */
  readonly text: string;
  readonly textStart: number;
}

const OURS = /\bcors-lint(?:-[a-z]|:)/g;

/** The comments that name us and may be meant for us, in the order of the text. */
export function ourComments(source: ts.SourceFile): readonly Comment[] {
  const found = new Map<number, Comment>();
  for (const { index } of source.text.matchAll(OURS)) {
    const range = commentAt(index, source);
    if (range) found.set(range.pos, commentOf(range, source));
  }
  return [...found.values()];
}

function commentOf({ pos, end, kind }: ts.CommentRange, { text }: ts.SourceFile): Comment {
  const isClosed = kind === ts.SyntaxKind.MultiLineCommentTrivia && text.endsWith('*/', end);
  const [textStart, textEnd] = [pos + 2, isClosed ? end - 2 : end];
  return { start: pos, end, text: text.slice(textStart, textEnd), textStart };
}

/** The comment around an offset: it is in the trivia before a token. */
export function commentAt(offset: number, source: ts.SourceFile): ts.CommentRange | undefined {
  const token = tokenAt(offset, source);
  if (!token || offset >= token.getStart(source)) return undefined;
  const { text } = source;
  const ranges = [
    ...(ts.getTrailingCommentRanges(text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(text, token.pos) ?? []),
  ];
  return ranges.find(({ pos, end }) => pos <= offset && offset < end);
}

/** The token that an offset, or the trivia around it, belongs to; `undefined` in documentation, which is syntax of its own. */
export function tokenAt(offset: number, source: ts.SourceFile): ts.Node | undefined {
  let node: ts.Node = source;
  for (;;) {
    const child: ts.Node | undefined = node.getChildren(source).find(({ pos, end }) => pos <= offset && offset < end);
    if (!child) return node === source ? undefined : node;
    if (ts.isJSDoc(child)) return undefined;
    node = child;
  }
}
