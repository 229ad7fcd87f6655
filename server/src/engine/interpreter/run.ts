// One run of the user's code on one path: its fuel, its pending exception, its modules, and what it has met so far.

import type ts from 'typescript';
import type { AskedPattern, AskedText, Exchange, ProbeRequest } from '../exchange/exchange.ts';
import type { Outgoing } from '../exchange/outgoing.ts';
import type { FilePath } from '../finding.ts';
import type { BorrowedCode } from './borrowed-code.ts';
import type { Environment } from './environment.ts';
import type { Path } from './path.ts';
import { dependsOnOrigin, isFromMethod, isFromOrigin, type Sources } from './sources.ts';
import type { Choice, Condition, NativeCall, ObjectValue, Primitive, Settled, Unknown, Value } from './value.ts';
import { primitive } from './value.ts';

/** Why nothing more is evaluated at the moment. */
export type Abrupt =
  | { readonly type: 'throw'; readonly value: Value }
  /** Out of fuel, too deep, or cancelled: whatever was found on this path is not to be trusted. */
  | { readonly type: 'exhausted'; readonly cancelled: boolean }
  /** Whoever iterates over this generator wants no more of it: the rest of its body does not run. */
  | { readonly type: 'left'; readonly generator: object }
  /** The run has seen what it was made for: the rest of the code is of no interest on this path. */
  | { readonly type: 'finished' };

/** Something that answers requests, met while the code ran: a mounted app, an exported handler, a middleware. */
export interface Endpoint {
  /** The same in every run: made of places, never of values. */
  readonly key: string;
  /** How the endpoint is called in messages: `GET /users`, `cors(…)`. */
  readonly label: string;
  readonly node: ts.Node;
  /** The methods it answers besides preflights; empty for any. */
  readonly methods: readonly string[];
  /** The path to ask for, where it has one. */
  readonly path: string | undefined;
  /** Answers the run's exchange. */
  readonly respond: (run: Run, exchange: Exchange) => void;
  /** True where every request for its path gets to this code first, preflights among them: no gateway answers them. */
  readonly seesAll?: boolean;
  /**
   * True for a part (one middleware) that only matters by itself where no other endpoint has used it.
   */
  readonly part: boolean;
}

export interface ModuleInstance {
  readonly kind: 'commonjs' | 'es';
  readonly file: FilePath;
  readonly source: ts.SourceFile;
  readonly environment: Environment;
  /** `module.exports`, or the namespace object of an ES module. */
  readonly exports: Value;
  /** The names under which it exports something, but for those that `export *` passes on. */
  readonly exportedNames: readonly string[];
}

/** What the interpreter asks of the rest of the engine. */
export interface World {
  /** The module that `specifier` names in the file of `node`: a model, a file's exports, or an unknown. */
  importModule(run: Run, specifier: string, node: ts.Node, form: 'namespace' | 'require'): Value;
  /** A name that no scope declares: a global of the runtime. */
  globalValue(run: Run, name: string, node: ts.Node): Value | undefined;
  /** The names of what is in a folder; none where there is no such folder. */
  filesIn(folder: string): readonly string[];
  /** A call of something unknown. */
  callUnknown(callee: Unknown, call: NativeCall, isNew: boolean): Value;
  /** An assignment to a property of an unknown. */
  assignToUnknown(run: Run, target: Unknown, name: string, value: Value, node: ts.Node): void;
  /** A property of an unknown; `undefined` when nothing special is known of it. */
  propertyOfUnknown(run: Run, target: Unknown, name: string, node: ts.Node): Value | undefined;
}

/** How the subjects of questions begin whether something in a `try` block throws. */
export const FAILURE_SUBJECT = 'fails@';
/** Steps of one run: a handler takes some hundreds. */
const FUEL = 60_000;
/** Levels of nested syntax and calls; each costs a handful of frames of the real stack. */
const MAX_DEPTH = 900;

/** What all runs of one analysis may use up together. */
export interface Tank {
  /** Steps that are left. */
  left: number;
  /** True once somebody no longer wants the analysis. */
  readonly shouldStop: () => boolean;
}

export class Run {
  readonly path: Path;
  readonly world: World;
  readonly request: ProbeRequest;
  /** The exchange that handlers are answering at the moment. */
  exchange: Exchange | undefined;
  abrupt: Abrupt | undefined;
  readonly modules = new Map<FilePath, ModuleInstance>();
  /** Where the code has set up something that answers requests; asked for its endpoints when the code has run. */
  readonly sites: (() => readonly Endpoint[])[] = [];
  /** The newest closure made from each function's syntax. */
  readonly closures = new Map<ts.Node, ObjectValue>();
  /** What the code has assigned to properties of unknowns, by the unknown's key. */
  readonly assigned = new Map<string, Map<string, Value>>();
  /** Object literals that name a CORS response header. */
  readonly headerObjects = new Map<ts.Node, ObjectValue>();
  /** Object literals and functions that were given to code that answers no request: it makes some, or tests. */
  readonly clientCode = new Set<ts.Node>();
  /** The functions whose bodies were run, and the calls that made middleware which has run. */
  readonly invoked = new Set<ts.Node>();
  /** The requests that the code makes itself; `undefined` where nobody asks for them. */
  outgoing: Outgoing | undefined;
  /** What is known of the code of others, once some of it was run. */
  borrowed: BorrowedCode | undefined;
  /** The hosts that servers of this run listen on; `undefined` for one that the code does not tell, or for all. */
  readonly listening: (string | undefined)[] = [];
  /** How many statements of modules have thrown when they were loaded. */
  failedAtStart = 0;
  /** The `try` blocks around, innermost last. `asked` once a call in it was given the chance to throw. */
  readonly tries: { asked: boolean }[] = [];
  private branching: ts.Node | undefined;
  private fuel = FUEL;
  private depth = 0;
  private readonly tank: Tank;

  constructor(path: Path, world: World, request: ProbeRequest, tank: Tank) {
    this.path = path;
    this.world = world;
    this.request = request;
    this.tank = tank;
  }

  /** True while an exception is on its way to its `try`, or when the run is over. */
  get stopped(): boolean {
    return this.abrupt !== undefined;
  }

  get exhausted(): boolean {
    return this.abrupt?.type === 'exhausted';
  }

  /** Takes one step's fuel and goes one level deeper; false when there is no fuel or depth left, or the run has stopped. */
  enter(): boolean {
    if (this.abrupt) return false;
    this.fuel--;
    if (this.tank.left > 0) this.tank.left--;
    if (this.fuel <= 0 || this.tank.left <= 0 || this.depth >= MAX_DEPTH) this.exhaust(false);
    else if (this.tank.left % 512 === 0 && this.tank.shouldStop()) this.exhaust(true);
    if (this.abrupt) return false;
    this.depth++;
    return true;
  }

  /** Takes the fuel of many steps at once. */
  spend(steps: number): void {
    if (this.abrupt) return;
    this.fuel -= steps;
    if (this.tank.left > 0) this.tank.left = Math.max(0, this.tank.left - steps);
    if (this.fuel <= 0 || this.tank.left <= 0) this.exhaust(false);
  }

  leave(): void {
    this.depth--;
  }

  exhaust(cancelled: boolean): void {
    this.abrupt = { type: 'exhausted', cancelled };
  }

  throw(value: Value): Value {
    this.abrupt ??= { type: 'throw', value };
    return value;
  }

  /** Takes the pending exception away, as `catch` does; `undefined` when there is none to take. */
  takeThrown(): Value | undefined {
    if (this.abrupt?.type !== 'throw') return undefined;
    const { value } = this.abrupt;
    this.abrupt = undefined;
    return value;
  }

  /** Whether an unknown that is called at `node` throws: asked once per `try` whose handler is of interest. */
  failsHere(node: ts.Node): boolean {
    const frame = this.tries.at(-1);
    if (!frame || frame.asked) return false;
    frame.asked = true;
    const from = [{ kind: 'opaque' }] as const;
    const subject = `${FAILURE_SUBJECT}${node.pos}`;
    return this.decide({ subject, test: { kind: 'holds' }, from, node, text: 'something in the `try` block throws' });
  }

  /** Notes that two values were found equal, where one of them is the request's Origin and the other is spelled out. */
  noteEqual(a: Settled, b: Settled): void {
    // An index that was found is no origin, though the Origin has had a part in it.
    const spelledOut = [a, b].find(
      (value) => value.kind === 'primitive' && typeof value.value === 'string' && value.from.length === 0,
    );
    const isOrigin = [a, b].some(({ from }) => isFromOrigin(from));
    if (this.exchange && spelledOut && isOrigin) this.exchange.equalTo = spelledOut.node;
  }

  /** Notes that two values were compared, where one of them is the request's method and the other a text. */
  noteCompared(a: Settled, b: Settled): void {
    if (!this.exchange) return;
    const other = isFromMethod(a.from) ? b : isFromMethod(b.from) ? a : undefined;
    const text = other?.kind === 'primitive' ? other.value : undefined;
    if (typeof text === 'string') this.exchange.askedMethods.add(text.toUpperCase());
  }

  /** Notes a test of a text, if that text is the request's Origin or made from it. */
  noteTextAsked(asked: AskedText, from: Sources, holds: boolean, node: ts.Node): void {
    if (!this.exchange || !isFromOrigin(from)) return;
    this.exchange.asked.texts.push(asked);
    if (holds) this.exchange.asked.passed = node;
  }

  /** Notes that a text was matched with a pattern, if that text is the request's Origin or made from it. */
  notePatternAsked({ source, flags }: AskedPattern, from: Sources, holds: boolean, node: ts.Node): void {
    if (!this.exchange || !isFromOrigin(from)) return;
    this.exchange.asked.patterns.push({ source, flags });
    if (holds) this.exchange.asked.passed = node;
  }

  /** Notes that a pattern will begin its next search where this one has ended. */
  noteStateful({ flags, lastIndex }: { flags: string; lastIndex: number }, from: Sources, node: ts.Node): void {
    const isStateful = lastIndex > 0 && /[gy]/.test(flags);
    if (this.exchange && isStateful && isFromOrigin(from)) this.exchange.asked.stateful = node;
  }

  decide(condition: Condition): boolean {
    return this.borrowed?.plainAnswer(condition) ?? this.path.decide(condition, this.branching);
  }

  /** Decides for the branches of `branching`. */
  decideFor<T>(branching: ts.Node, decide: () => T): T {
    const outer = this.branching;
    this.branching = branching;
    const decided = decide();
    this.branching = outer;
    return decided;
  }

  /** The value without open choices, and an unknown that the path has pinned down as what it is pinned to. */
  force(value: Value): Settled {
    let settled = value;
    while (settled.kind === 'choice' || settled.kind === 'deferred') {
      settled = settled.kind === 'choice' ? this.takeSide(settled) : settled.load();
    }
    if (settled.kind !== 'unknown') return settled;
    const pinned = this.path.pinned(settled.key);
    return pinned ? pinnedPrimitive(pinned.value, settled) : settled;
  }

  private takeSide(choice: Choice): Value {
    const plain = this.borrowed?.plainAnswer(choice.condition);
    const outcome = plain ?? this.path.decide(choice.condition, this.branching ?? choice.node);
    return outcome ? choice.whenTrue : choice.whenFalse;
  }

  /** True when an unknown that was asked about the request's Origin has decided something on this path. */
  get guarded(): boolean {
    return this.path.decisions.some(({ condition }) => dependsOnOrigin(condition.from));
  }
}

function pinnedPrimitive(value: Primitive['value'], unknown: Unknown): Primitive {
  return primitive(value, unknown.node, unknown.from);
}
