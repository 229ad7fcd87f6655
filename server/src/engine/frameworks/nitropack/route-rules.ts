// `routeRules` of nitro.config and nuxt.config: a static table of paths and headers that are written before any handler
// runs. `cors: true` is four headers that let everybody in; it answers no preflight by itself.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, textOf, truthy } from '../../interpreter/operations.ts';
import { entriesOf, getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { primitive, undefinedValue, type ObjectValue, type Settled, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import type { AssumedVersion } from '../framework.ts';
import { examplePath, matchesPattern, rankOf } from '../h3/route-patterns.ts';
import {
  libraryOf,
  ownOption,
  setByLibrary,
  settledOption,
  type Library,
  type LibraryPassage,
} from '../library-options.ts';

const CONFIG_FILE = /(?:^|\/)(nitro|nuxt)\.config\.[cm]?[jt]s$/;
const NEWEST = '2.13.6';

/** One path of the table. */
export interface RouteRule {
  readonly pattern: string;
  readonly rule: ObjectValue;
  readonly node: ts.Node;
}

const versions = new WeakMap<ObjectValue, AssumedVersion>();

/** Remembers for which version a configuration was written. */
export function noteVersion(config: Value, version: AssumedVersion): void {
  if (config.kind === 'object') versions.set(config, version);
}

/** What the default export of a configuration file decides. */
export function ruleEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  return CONFIG_FILE.test(module.file) ? endpointsOf(run, configOf(module, run), module.source) : [];
}

/** The configuration that a file exports. */
export function configOf({ kind, exports, source }: ModuleInstance, run: Run): Settled {
  return configIn(run, kind === 'es' ? getProperty(run, exports, 'default', source) : exports);
}

/** A configuration may be a function that gives it. */
function configIn(run: Run, exported: Value): Settled {
  const whole = run.force(exported);
  const { node } = whole;
  return isCallable(whole) ? run.force(awaited(run, callValue(run, whole, undefinedValue(node), [], node))) : whole;
}

/** What a configuration decides that `file` holds. */
export function endpointsOf(run: Run, config: Settled, file: ts.SourceFile): readonly Endpoint[] {
  const rules = rulesIn(run, config);
  const library = libraryFor(config);
  const patterns = new Map(rules.map(({ pattern, node }) => [pattern, node]));
  return [...patterns].map(([pattern, node]) => tableEndpoint({ pattern, node }, rules, file, library));
}

/** All rules whose pattern stands for a path answer together; one that says more of the path overrides one that says less. */
function tableEndpoint(
  { pattern, node }: Omit<RouteRule, 'rule'>,
  rules: readonly RouteRule[],
  source: ts.SourceFile,
  library: Library,
): Endpoint {
  const { file, start } = placeOf(node);
  const path = examplePath(pattern);
  return {
    key: `routeRules ${file}:${start}`,
    label: pattern,
    node: source,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => {
      // What answers is a handler or a page of another file.
      exchange.status = undefined;
      applyAll(
        rules.filter((rule) => rule.pattern === pattern || matchesPattern(rule.pattern, path)),
        { run, exchange, library },
      );
    },
  };
}

/** Writes what a project's configuration says of a path. */
export function applyRulesFor(run: Run, exchange: Exchange, config: Value, path: string): void {
  const settled = configIn(run, config);
  const rules = rulesIn(run, settled).filter(({ pattern }) => matchesPattern(pattern, path));
  applyAll(rules, { run, exchange, library: libraryFor(settled) });
}

/** Those that say more of the path come last. */
function applyAll(rules: readonly RouteRule[], passage: Omit<LibraryPassage, 'node'>): void {
  const ranked = rules.map((rule) => ({ rule, rank: rankOf(rule.pattern) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
  for (const { rule } of ranked) applyRule(rule.rule, { ...passage, node: rule.node });
}

/** The rules of a configuration, in the order in which they are written. */
export function rulesIn(run: Run, config: Settled): readonly RouteRule[] {
  // Nuxt takes them beside its own settings too.
  const tables = [tableIn(run, tableHolder(run, config, 'nitro')), tableIn(run, config)];
  return tables.flatMap((table) => (table ? rulesOf(run, table) : []));
}

function libraryFor(config: Settled): Library {
  const version = config.kind === 'object' ? versions.get(config) : undefined;
  return libraryOf('nitropack', version ?? { number: undefined }, NEWEST);
}

function tableHolder(run: Run, config: Settled, name: string): Settled | undefined {
  const property = config.kind === 'object' ? config.properties.get(name) : undefined;
  return property && run.force(property.value);
}

function tableIn(run: Run, config: Settled | undefined): ObjectValue | undefined {
  const table = config && tableHolder(run, config, 'routeRules');
  return table?.kind === 'object' ? table : undefined;
}

function rulesOf(run: Run, table: ObjectValue): readonly RouteRule[] {
  return [...table.properties].flatMap(([pattern, property]): readonly RouteRule[] => {
    const rule = run.force(property.value);
    return rule.kind === 'object' ? [{ pattern, rule, node: property.node }] : [];
  });
}

const OPEN = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-methods', '*'],
  ['access-control-allow-headers', '*'],
  ['access-control-max-age', '0'],
] as const;

function applyRule(rule: ObjectValue, passage: LibraryPassage): void {
  const { run, exchange, node } = passage;
  const cors = ownOption(run, rule, 'cors', node);
  if (cors && truthy(run, cors.value)) {
    const option = settledOption(cors, run.force(cors.value));
    for (const [name, value] of OPEN) setByLibrary(name, primitive(value, option.node), option, passage);
  }
  const headers = tableHolder(run, rule, 'headers');
  if (headers?.kind !== 'object') return;
  for (const [name, value] of entriesOf(run, headers, node)) {
    const site = headers.properties.get(name)?.node ?? node;
    const text = textOf(run, value, site);
    exchange.headers.set(name, [text], writtenByCode(text, valueSide(site), site));
  }
}
