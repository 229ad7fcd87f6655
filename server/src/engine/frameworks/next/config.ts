// `headers()` of next.config: a static table of paths and headers. It can compare the Origin only by a `has` condition,
// whose regular expression is anchored and whose groups may be used in the values (measured on 15.5 and 16.4).

import { pathToRegexp } from 'path-to-regexp-v6';
import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText, textOf, truthy } from '../../interpreter/operations.ts';
import { question } from '../../interpreter/path.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import { matchRegExp } from '../../interpreter/regexp/match.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { primitive, shortText, sourcesOf, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { exportedConfig } from '../config-export.ts';
import { examplePath } from '../express/paths.ts';
import { addVary } from '../vary.ts';

const CONFIG_FILE = /(?:^|\/)next\.config\.(?:[cm]?[jt]s)$/;

export function configEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!CONFIG_FILE.test(module.file)) return [];
  const sources = new Map<string, Endpoint>();
  for (const rule of headerRules(module, run)) {
    const source = sourceOf(run, rule);
    if (!sources.has(source)) sources.set(source, tableEndpoint(module, source, rule.node));
  }
  return [...sources.values()];
}

/** All rules whose source matches a path answer together; a later one overrides an earlier one's header. */
function tableEndpoint(module: ModuleInstance, source: string, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  const path = examplePath(source);
  return {
    key: `next.config ${file}:${start}`,
    label: source,
    node: module.source,
    methods: [],
    path,
    part: false,
    respond: (run, exchange) => {
      // What answers is a page or a route of another file.
      exchange.status = undefined;
      const current = run.modules.get(module.file) ?? module;
      for (const rule of headerRules(current, run)) {
        const other = sourceOf(run, rule);
        if (other === source || matchesSource(other, path)) applyRule(run, exchange, rule);
      }
    },
  };
}

function sourceOf(run: Run, rule: ObjectValue): string {
  return knownText(run, getProperty(run, rule, 'source', rule.node)) ?? shortText(rule.node);
}

/** Next reads a source with path-to-regexp 6; one that this cannot read ends Next's start. */
function matchesSource(source: string, path: string): boolean {
  try {
    const pattern = pathToRegexp(source, undefined, { strict: true, sensitive: false, delimiter: '/' });
    return matchRegExp({ source: pattern.source, flags: pattern.flags }, path, 0).kind === 'match';
  } catch {
    return false;
  }
}

/** The entries of the table that `headers()` returns; the config may be a function of the phase. */
function headerRules(module: ModuleInstance, run: Run): readonly ObjectValue[] {
  const { source } = module;
  const settled = exportedConfig(module, run, []);
  if (settled.kind !== 'object') return [];
  const headers = run.force(getProperty(run, settled, 'headers', source));
  const table = isCallable(headers) ? awaited(run, callValue(run, headers, settled, [], source)) : headers;
  const rules = run.stopped ? undefined : elementsOf(run, table, source);
  return (rules ?? []).map((rule) => run.force(rule)).filter((rule) => rule.kind === 'object');
}

function applyRule(run: Run, exchange: Exchange, rule: ObjectValue): void {
  const groups = new Map<string, string>();
  if (!conditionsHold(run, exchange, rule, groups)) return;
  const headers = elementsOf(run, getProperty(run, rule, 'headers', rule.node), rule.node) ?? [];
  for (const header of headers) {
    const settled = run.force(header);
    if (settled.kind !== 'object') continue;
    const name = knownText(run, getProperty(run, settled, 'key', settled.node));
    const property = settled.properties.get('value');
    if (name === undefined || !property) continue;
    writeHeader(run, exchange, name, property.value, property.node, groups);
  }
}

function writeHeader(
  run: Run,
  exchange: Exchange,
  name: string,
  value: Value,
  site: ts.Node,
  groups: ReadonlyMap<string, string>,
): void {
  const text = textOf(run, value, site);
  const written = text.kind === 'primitive' ? withGroups(text.value, groups) : undefined;
  const isGroup = written !== undefined && text.kind === 'primitive' && written !== text.value;
  const sent = isGroup ? primitive(written, text.node, ORIGIN) : text;
  // Vary is merged with Next's own; every other header replaces what an earlier rule said.
  if (/^vary$/i.test(name) && sent.kind === 'primitive') {
    for (const field of sent.value.split(',')) addVary(exchange.headers, field.trim(), site);
    return;
  }
  exchange.headers.set(name, [sent], writtenByCode(sent, valueSide(site), site));
}

/** `:origin` in a value is the group that a `has` condition matched. */
function withGroups(text: string, groups: ReadonlyMap<string, string>): string {
  return text.replace(/:(\w+)/g, (whole, name: string) => groups.get(name) ?? whole);
}

function conditionsHold(run: Run, exchange: Exchange, rule: ObjectValue, groups: Map<string, string>): boolean {
  const all = (name: string) => elementsOf(run, getProperty(run, rule, name, rule.node), rule.node) ?? [];
  const has = rule.properties.has('has') ? all('has') : [];
  const missing = rule.properties.has('missing') ? all('missing') : [];
  return (
    has.every((condition) => holds(run, exchange, condition, groups)) &&
    missing.every((condition) => !holds(run, exchange, condition, groups))
  );
}

function holds(run: Run, exchange: Exchange, condition: Value, groups: Map<string, string>): boolean {
  const settled = run.force(condition);
  if (settled.kind !== 'object') return truthy(run, settled);
  const read = (name: string) => knownText(run, getProperty(run, settled, name, settled.node));
  if (read('type') === 'header' && read('key')?.toLowerCase() === 'origin') {
    return matchesOrigin(exchange.request.origin, read('value'), groups);
  }
  // Another header, a cookie, a host: the requester may bring it or not.
  const subject = `has@${settled.node.pos}`;
  return run.decide(question(subject, `\`${shortText(settled.node)}\` holds`, settled.node, sourcesOf(settled)));
}

/** Next anchors the value on both sides and matches it as a regular expression. */
function matchesOrigin(origin: string | undefined, pattern: string | undefined, groups: Map<string, string>): boolean {
  if (origin === undefined) return false;
  if (pattern === undefined) return true;
  const outcome = matchRegExp({ source: `^${pattern}$`, flags: '' }, origin, 0);
  if (outcome.kind !== 'match') return false;
  for (const [name, value] of Object.entries(outcome.groups ?? {})) if (value !== undefined) groups.set(name, value);
  return true;
}
