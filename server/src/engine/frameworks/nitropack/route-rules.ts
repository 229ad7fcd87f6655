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
import { primitive, undefinedValue, type ObjectValue, type Settled } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { examplePath, matchesPattern, rankOf } from '../h3/route-patterns.ts';
import { libraryOf, ownOption, settledOption, setByLibrary, type LibraryPassage } from '../library-options.ts';

const CONFIG_FILE = /(?:^|\/)(nitro|nuxt)\.config\.[cm]?[jt]s$/;
const NEWEST = '2.13.6';

/** One path of the table. */
interface RouteRule {
  readonly pattern: string;
  readonly rule: ObjectValue;
  readonly node: ts.Node;
}

export function ruleEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!CONFIG_FILE.test(module.file)) return [];
  const patterns = new Map<string, ts.Node>();
  for (const { pattern, node } of rulesIn(module, run)) if (!patterns.has(pattern)) patterns.set(pattern, node);
  return [...patterns].map(([pattern, node]) => tableEndpoint(module, pattern, node));
}

/** All rules whose pattern stands for a path answer together; one that says more of the path overrides one that says less. */
function tableEndpoint(module: ModuleInstance, pattern: string, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  const path = examplePath(pattern);
  return {
    key: `routeRules ${file}:${start}`,
    label: pattern,
    node: module.source,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => {
      // What answers is a handler or a page of another file.
      exchange.status = undefined;
      const rules = rulesIn(run.modules.get(module.file) ?? module, run);
      const matching = rules.filter((rule) => rule.pattern === pattern || matchesPattern(rule.pattern, path));
      const ranked = matching.map((rule) => ({ rule, rank: rankOf(rule.pattern) }));
      ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
      for (const { rule } of ranked) applyRule(run, exchange, rule.rule);
    },
  };
}

function rulesIn(module: ModuleInstance, run: Run): readonly RouteRule[] {
  const { source } = module;
  const whole = run.force(module.kind === 'es' ? getProperty(run, module.exports, 'default', source) : module.exports);
  const config = isCallable(whole) ? awaited(run, callValue(run, whole, undefinedValue(source), [], source)) : whole;
  const settled = run.force(config);
  // Nuxt takes them beside its own settings too.
  const tables = [tableIn(run, tableHolder(run, settled, 'nitro')), tableIn(run, settled)];
  return tables.flatMap((table) => (table ? rulesOf(run, table) : []));
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

function applyRule(run: Run, exchange: Exchange, rule: ObjectValue): void {
  const { node } = rule;
  const library = libraryOf('nitropack', { number: undefined }, NEWEST);
  const passage: LibraryPassage = { run, exchange, node, library };
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
