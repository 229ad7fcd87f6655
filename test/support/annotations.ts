// Expected findings written into source files, as comments with carets under the code. It knows lines and columns,
// nothing of rules.

export interface Mark {
  /** Offsets in the text without annotations. */
  readonly start: number;
  readonly end: number;
  /** What stands after the carets: `error reflected-origin`. */
  readonly label: string;
}

/** Says that the finding has a checked fix. */
export const BULB = '💡';

const ANNOTATION = /^[ \t]*\/\/[ \t]*\^+…? (?:error|warning|info|hint) [a-z-]+(?: 💡)?$/;

/** The source as its author wrote it. */
export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ANNOTATION.test(line))
    .join('\n');
}

/** The source with a comment below each line that has marks, one comment per mark, from left to right. */
export function withAnnotations(source: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
  let offset = 0;
  return source
    .split('\n')
    .flatMap((line) => {
      const first = offset;
      offset += line.length + 1;
      const here = sorted.filter(({ start }) => start >= first && start <= first + line.length);
      return [line, ...here.map((mark) => annotation(line, mark.start - first, mark.end - first, mark.label))];
    })
    .join('\n');
}

/** Carets from column `from` on; what goes on over the end of the line is shown by an ellipsis. */
function annotation(line: string, from: number, to: number, label: string): string {
  if (from < 2) throw new Error(`Indent this line, there is no room for \`//\` before its carets: ${line}`);
  const indent = line.length - line.trimStart().length;
  const slashes = Math.min(indent, from - 2);
  const gap = line.slice(slashes + 2, from).replace(/[^\t]/g, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(to, line.length) - from));
  return `${line.slice(0, slashes)}//${gap}${carets}${to > line.length ? '…' : ''} ${label}`;
}
