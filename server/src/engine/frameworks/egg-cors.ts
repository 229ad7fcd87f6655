// `egg-cors` 2 and 3 (app.js; measured with 3.0.1): the files of an Egg app's `config/` hold the options of `@koa/cors`.
// Without an origin the security plugin, which is on by default, asks its list of domains; without it everybody gets in.

import type ts from 'typescript';
import semver from 'semver';
import { callValue } from '../interpreter/call.ts';
import { isCallable, knownText } from '../interpreter/operations.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import { ORIGIN } from '../interpreter/sources.ts';
import { unknownHere } from '../interpreter/unknowns.ts';
import {
  define,
  native,
  object,
  primitive,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { installedRelease, versionOnly } from './installed-release.ts';
import { corsOfSettings } from './koa-cors/settings.ts';
import { KOA_ALLOWLIST } from './koa-cors/index.ts';
import { libraryOf } from './library-options.ts';

const NEWEST = '3.0.1';
const CONFIG_FILE = /(?:^|\/)config\/config\.\w+\.[cm]?[jt]s$/;

export const eggCors = defineFramework({
  name: 'egg-cors',
  packages: ['egg-cors'],
  model: versionOnly,
  fileEndpoints: (module, run) => (CONFIG_FILE.test(module.file) ? configEndpoints(module, run) : []),
});

function configEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const { source } = module;
  const config = configIn(run, run.force(module.exports), source);
  const settings = config && objectIn(run, config, 'cors', source);
  const plugins = settings && pluginsBeside(run, source);
  const plugin = plugins && objectIn(run, plugins, 'cors', source);
  if (!settings || !plugin || knownText(run, getProperty(run, plugin, 'package', source)) !== 'egg-cors') return [];
  const library = libraryOf('egg-cors', installedRelease(run, 'egg-cors', source), NEWEST);
  // A list of its own is what most have in mind; by default it is the list of domains.
  const allowlist = KOA_ALLOWLIST;
  const release = semver.gte(library.version, '3.0.0') ? '5.0.0' : '3.4.3';
  const options = withOrigin(run, settings, hasSecurity(run, plugins) ? domainsIn(run, config, source) : undefined);
  return [
    corsOfSettings({ library: { ...library, allowlist }, release, options, node: settings.node, label: 'the Egg app' }),
  ];
}

/** What a file of settings exports: an object, or a function that makes one from what is known of the app. */
function configIn(run: Run, exports: Value, node: ts.Node): ObjectValue | undefined {
  const whole = run.force(exports);
  if (whole.kind !== 'object') return undefined;
  const byDefault = run.force(getProperty(run, whole, 'default', node));
  const config = byDefault.kind === 'object' ? byDefault : whole;
  if (!isCallable(config)) return config;
  const made = run.force(callValue(run, config, undefinedValue(node), [unknownHere(node, [{ kind: 'opaque' }])], node));
  return made.kind === 'object' ? made : undefined;
}

/** What `config/plugin.js` exports. */
function pluginsBeside(run: Run, node: ts.Node): ObjectValue | undefined {
  for (const name of ['./plugin', './plugin.default']) {
    const plugins = configIn(run, run.world.importModule(run, name, node, 'require'), node);
    if (plugins) return plugins;
  }
  return undefined;
}

/** The security plugin is there unless it was switched off. */
function hasSecurity(run: Run, plugins: ObjectValue): boolean {
  const { node } = plugins;
  const plugin = run.force(getProperty(run, plugins, 'security', node));
  const isOn = plugin.kind === 'object' ? run.force(getProperty(run, plugin, 'enable', node)) : plugin;
  return !(isOn.kind === 'primitive' && isOn.value === false);
}

function domainsIn(run: Run, config: ObjectValue, node: ts.Node): readonly Value[] {
  const security = objectIn(run, config, 'security', node);
  const domains = security && objectIn(run, security, 'domainWhiteList', node);
  return (domains && elementsOf(run, domains, node)) ?? [];
}

function objectIn(run: Run, owner: ObjectValue, name: string, node: ts.Node): ObjectValue | undefined {
  const value = run.force(getProperty(run, owner, name, node));
  return value.kind === 'object' ? value : undefined;
}

/** The options with the origin that the plugin puts in where there is none: `undefined` domains are no list at all. */
function withOrigin(run: Run, settings: ObjectValue, domains: readonly Value[] | undefined): ObjectValue {
  const { node } = settings;
  const given = run.force(getProperty(run, settings, 'origin', node));
  if (given.kind !== 'primitive' || given.value) return settings;
  const options = object(node);
  for (const [name, property] of settings.properties) options.properties.set(name, property);
  const check = (call: NativeCall): Value => {
    const origin = call.run.exchange?.request.origin;
    if (!origin) return primitive('', node);
    const by = domains ? domains.find((domain) => holds(origin, knownText(call.run, domain))) : settings;
    return by ? primitive(origin, by.node, ORIGIN) : primitive('', node);
  };
  define(options, 'origin', native('corsOrigin', node, check), node);
  return options;
}

/** `ctx.isSafeDomain`: asked for the host, which may be below the domain, and for the whole origin. */
function holds(origin: string, domain: string | undefined): boolean {
  if (domain === undefined || !URL.canParse(origin)) return false;
  return [new URL(origin).hostname, origin].some((name) => {
    const asked = name.toLowerCase();
    if (domain.includes('*')) return matchesStars(asked, domain);
    return asked === domain || `.${asked}`.endsWith(domain.startsWith('.') ? domain : `.${domain}`);
  });
}

/** Whether a text is the pattern with something for each star. */
function matchesStars(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 ? text.length - part.length : text.indexOf(part, at);
    if (found < at || !text.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return at === text.length;
}
