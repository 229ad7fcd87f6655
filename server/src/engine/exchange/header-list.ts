// The headers of a response under construction, with who wrote each. Names compare without case; the order and the
// number of lines are kept, because two lines of one header are a fault of their own.

import type ts from 'typescript';
import type { Value } from '../interpreter/value.ts';

/** Who put a header there. */
export interface Write {
  /** What decided the value: the literal, the option, the expression. A finding stands on it. */
  readonly cause: ts.Node;
  /** The call, property or assignment that puts the header on the response. */
  readonly site: ts.Node;
  /** The package whose code writes it, when it is not the user's own. */
  readonly library?: LibraryWriter | undefined;
}

export interface LibraryWriter {
  readonly name: string;
  /** The version whose behaviour was assumed; `installed` says whether it is known or the newest was taken. */
  readonly version: string;
  readonly installed: boolean;
  /** The option that decided, as written (`origin: true`), or `undefined` when it was the library's default. */
  readonly option: string | undefined;
  /** The property or assignment that gave the option its value. */
  readonly property?: ts.Node | undefined;
  /** What is publicly known to be wrong with this version, where that decided. */
  readonly advisory?: Advisory | undefined;
  /** False for a library that never sets Vary, or not on every answer that depends on the origin: its users have to. */
  readonly setsVary?: false | undefined;
  /** How this version is told to let a list of exact origins in; `undefined` where nobody has measured it. */
  readonly allowlist?: AllowlistOption | undefined;
  /** The option that names the methods, for a version whose default leaves out some that pages send. */
  readonly methodsOption?: string | undefined;
}

/** A published fault of a library, and the release that has it no longer. */
export interface Advisory {
  /** `CVE-2023-49803`. */
  readonly id: string;
  /** The first release without it. */
  readonly fixedIn: string;
  /** What that release does instead, as a clause: "the default is `*`". */
  readonly change: string;
}

/** The option by which a library lets a list of origins in and nobody else. */
export interface AllowlistOption {
  /** Its name: `origin`, `origins`, `allowOrigins`. */
  readonly name: string;
  /**
   * Its value, with `$LIST` for the list: `$LIST` alone, or a function for a library that takes no list:
   * `(ctx) => ($LIST.includes(ctx.get('Origin')) ? ctx.get('Origin') : '')`.
   */
  readonly value: string;
  /** True where the library does not tell caches of a list on every answer: that is the lesser fault to be left with. */
  readonly leavesVary?: boolean;
}

export interface HeaderLine {
  /** As written by the code. */
  readonly name: string;
  /** A string where the code tells it. */
  readonly value: Value;
  readonly write: Write;
}

export class HeaderList {
  private lines: HeaderLine[];

  constructor(lines: readonly HeaderLine[] = []) {
    this.lines = [...lines];
  }

  all(): readonly HeaderLine[] {
    return this.lines;
  }

  get(name: string): readonly HeaderLine[] {
    return this.lines.filter((line) => sameName(line.name, name));
  }

  has(name: string): boolean {
    return this.lines.some((line) => sameName(line.name, name));
  }

  /** Replaces every line of that name. No value at all takes the header away. */
  set(name: string, values: readonly Value[], write: Write): void {
    this.remove(name);
    for (const value of values) this.lines.push({ name, value, write });
  }

  append(name: string, value: Value, write: Write): void {
    this.lines.push({ name, value, write });
  }

  remove(name: string): void {
    this.lines = this.lines.filter((line) => !sameName(line.name, name));
  }

  clear(): void {
    this.lines = [];
  }

  copy(): HeaderList {
    return new HeaderList(this.lines);
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
