// node:url (Node 20 to 24): the classes that are globals too, and the old `url.parse`, which throws for nothing.

import { builtinGlobal } from '../interpreter/builtins/global.ts';
import { knownText } from '../interpreter/operations.ts';
import { combine } from '../interpreter/unknowns.ts';
import { native, primitive, sourcesOf, undefinedValue, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';

export const nodeUrl = defineFramework({
  name: 'node:url',
  packages: ['url'],
  model: ({ run, node, subpath }) => {
    if (subpath) return undefined;
    const global = (name: string): Value => builtinGlobal(run, name, node) ?? undefinedValue(node);
    return objectWith(node, {
      URL: global('URL'),
      URLSearchParams: global('URLSearchParams'),
      parse: native('parse', node, parse),
    });
  },
});

const PARTS = /^([a-z][a-z0-9+.-]*:)?(?:\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::(\d*))?)?([^?#]*)(\?[^#]*)?(#.*)?$/i;

/** `url.parse(text)`: the parts as text, `null` where there is none. */
function parse(call: NativeCall): Value {
  const { run, node } = call;
  const [given = undefinedValue(node)] = call.args;
  const text = knownText(run, given)?.trim();
  if (text === undefined) return combine(node, call.args);
  const [, protocol, hostname, port, pathname, search, hash] = PARTS.exec(text) ?? [];
  const host = hostname && hostname.toLowerCase() + (port ? `:${port}` : '');
  const part = (content: string | undefined) => primitive(content || null, node, sourcesOf(given));
  return objectWith(node, {
    protocol: part(protocol?.toLowerCase()),
    host: part(host),
    hostname: part(hostname?.toLowerCase()),
    port: part(port),
    pathname: part(pathname || (host && '/')),
    search: part(search),
    query: part(search?.slice(1)),
    hash: part(hash),
    href: part(text),
  });
}
