// What the generators of programs put together: pieces of code that bring declarations along, and whole programs that tell
// on failure what they are.

import fc from 'fast-check';

/** A server in one file, as somebody may have written it. */
export interface Program {
  /** What answers: `express-5`, `hono`. */
  readonly framework: string;
  /** `server.js` is CommonJS, `server.mjs` a module, `server.ts` a module with types. */
  readonly path: string;
  readonly text: string;
  /** What it finds in `process.env`. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Gives a name that nothing in the program has so far. */
export type Fresh = (name: string) => string;

/** Code that is made once it is known which names are taken. */
export type Making<T> = (fresh: Fresh) => T;

/** An expression, and what must be declared at the top of the file for it. */
export interface Piece {
  readonly top: readonly string[];
  readonly text: string;
}

/** A question about an origin, to be asked of any expression. */
export interface Check {
  readonly top: readonly string[];
  readonly of: (origin: string) => string;
}

/** A program of these sections, which shows itself as its text. */
export function program(given: Omit<Program, 'text'>, sections: readonly string[]): Program {
  const text = `${sections.filter((section) => section !== '').join('\n')}\n`;
  const shown = `\n// ${given.framework}, ${given.path}, ${JSON.stringify(given.environment)}\n${text}`;
  return { ...given, text, ...{ [fc.toStringMethod]: () => shown } };
}

/** Names of one program: the first one is as it is wanted. */
export function freshNames(): Fresh {
  const taken = new Map<string, number>();
  return (name) => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}${times}`;
  };
}

/** Lines below a line that opens a block. */
export function indented(code: string): string {
  return code.replace(/^(?=.)/gm, '  ');
}

/** `head {`, the statements, `}`. */
export function block(head: string, statements: readonly string[], tail = ''): string {
  return `${head} {\n${indented(statements.filter((one) => one !== '').join('\n'))}\n}${tail}`;
}

/** One of these texts, simpler ones first. */
export function oneOf<T>(...choices: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...choices);
}
