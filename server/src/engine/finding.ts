// What the engine says: plain data, made to be turned into LSP, JSON, SARIF or text by others.
// Positions are offsets in a file's text (UTF-16 code units), never lines.

/** An absolute path with forward slashes (`/srv/app.ts`, `C:/srv/app.ts`). Only a Host gives it a meaning. */
export type FilePath = string & { readonly __filePath: unique symbol };

export function filePath(path: string): FilePath {
  return path as FilePath;
}

export interface Place {
  readonly file: FilePath;
  readonly start: number;
  readonly end: number;
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}

/** Whether `inner` lies in `outer`, or is the same. */
export function isWithin(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

export type Level = 'error' | 'warning' | 'info' | 'hint';

/** One request that a browser could send and what the code answers: the proof of a finding. */
export interface Witness {
  readonly method: string;
  /** The Origin request header; `undefined` when the request carries none. */
  readonly origin: string | undefined;
  /** The response headers that decide, in the order in which they are sent. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The conditions under which this is the answer, each as a clause: "`process.env.ORIGIN` is unset". */
  readonly when: readonly string[];
}

/** A request that the code sends itself: the proof of a finding in a client. */
export interface RequestWitness {
  /** The code of the call, shortened to one line. */
  readonly call: string;
  /** What of it is at fault: headers, or its mode. */
  readonly sends: readonly { readonly name: string; readonly value: string }[];
  /** The conditions under which it is sent so, each as a clause. */
  readonly when: readonly string[];
}

export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** What is known of a rule without running it. */
export interface RuleMetadata {
  readonly id: string;
  /** The problem as a short phrase, as it stands in the README's table. */
  readonly title: string;
  /** The level when nothing weakens or strengthens it. */
  readonly level: Level;
  /** True for a rule that is silent unless somebody has set a level for it: what it finds is often right. */
  readonly isOffByDefault?: true;
  /** Common Weakness Enumeration numbers. */
  readonly cwe: readonly number[];
  /** The URL of the rule's page. */
  readonly page: string;
}

export interface Finding {
  readonly rule: string;
  /** The URL of the rule's page. */
  readonly page: string;
  readonly level: Level;
  /** Consequence, who, why: complete sentences. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly advice: string;
  readonly place: Place;
  readonly related: readonly Related[];
  /** `undefined` where the fault is in no answer: in a comment of ours. */
  readonly witness: Witness | RequestWitness | undefined;
  /** What the browser's console prints for it, when a browser refuses something. */
  readonly console: string | undefined;
  /** Repairs that the rule knows for this finding. They are only offered once `Engine.checkedFixes` has tried them. */
  readonly repairs: readonly Repair[];
}

/** A repair that a rule proposes: how to make its edits is known to `engine/fixes`. */
export interface Repair {
  readonly title: string;
  /** True when nobody who could not read the response before can read it after, and the other way round. */
  readonly keepsReaders: boolean;
  /** True for what is only offered where no repair before it stood its check. */
  readonly isLastResort: boolean;
  /** True where it puts a list in place of the user's own check: whom that let in otherwise is told in the title. */
  readonly replacesCheck?: true;
  /** The rule that may have something to say of what the repair makes: a lesser fault that the library always has. */
  readonly mayLeave?: string;
  /** The text in its edits that the user should type over, where it is not an origin. */
  readonly placeholder?: string;
  /** The CORS header into which it puts a value that was not there before, or how the names of several begin. */
  readonly adds?: string;
  /** Origins of which at least one still gets in: whoever makes a check stricter must not lock everybody out. */
  readonly mustLetIn?: readonly string[];
  /**
   * The ways to make its edits, best first: the first that stands the check is offered. None where the code has no safe
   * place for them.
   */
  readonly attempts: (context: RepairContext) => readonly (readonly TextEdit[])[];
}

/** What repairs may know besides the code that they are about. */
export interface RepairContext {
  /** Those to write into an allowlist; at least one. */
  readonly origins: readonly string[];
  /** Those for code that only development runs; at least one. */
  readonly developmentOrigins: readonly string[];
  /** The files of code that the finding depends on, the one that it stands in first. */
  readonly files: readonly FilePath[];
  readonly readFile: (file: FilePath) => string | undefined;
}

export interface TextEdit {
  readonly place: Place;
  readonly text: string;
}

/** A repair whose result was analysed again: it parses, has lost its finding and has gained none. */
export interface CheckedFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly keepsReaders: boolean;
  readonly edits: readonly TextEdit[];
  /** The text in the edits that the user should type over (a placeholder origin), if there is one. */
  readonly placeholder: string | undefined;
}

/** What is to be fixed without asking. */
export interface FixAllRequest {
  /** What is found from these files is repaired, and none of them may come to harm by it. */
  readonly files: readonly FilePath[];
  /** Fixes that would edit any other file are left. */
  readonly mayEdit: (file: FilePath) => boolean;
}

/** A fix among those that were made at once. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
  /** The file that the finding stood in. */
  readonly file: FilePath;
  /** Every file that it has edited. */
  readonly edited: readonly FilePath[];
}

export interface FixedFile {
  readonly file: FilePath;
  readonly text: string;
  /** The way there from the text before, in order and without overlaps. */
  readonly edits: readonly TextEdit[];
}

/** What became of fixing all that may be fixed without asking. */
export interface AllFixed {
  /** In the order in which they were made. */
  readonly applied: readonly AppliedFix[];
  /** How many findings are gone. */
  readonly lost: number;
  readonly files: readonly FixedFile[];
  /** True when it was stopped; what was fixed until then stands its checks all the same. */
  readonly cancelled: boolean;
}

/** Something that must not happen inside the engine: it cost one rule or framework its findings, nothing else. */
export interface InternalProblem {
  readonly file: FilePath;
  readonly where: string;
  readonly message: string;
}

/** A finding that a comment silences where it stands. */
export interface Suppressed {
  readonly finding: Finding;
  /** The comment. */
  readonly by: Place;
  /** `undefined` where the comment gives none. */
  readonly reason: string | undefined;
}

export interface Report {
  readonly file: FilePath;
  /** Findings may stand in other files: where the offending value is written. */
  readonly findings: readonly Finding[];
  /** What would be among the findings, were it not for a comment. */
  readonly suppressed: readonly Suppressed[];
  /** Every path whose content or absence this report depends on. */
  readonly asked: ReadonlySet<FilePath>;
  readonly problems: readonly InternalProblem[];
  /** Steps of interpretation that it took; at most two million. */
  readonly steps: number;
  /** True when `shouldStop` ended the analysis: then the findings mean nothing. */
  readonly cancelled: boolean;
}
