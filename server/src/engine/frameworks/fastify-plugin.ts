// `fastify-plugin`: a plugin wrapped by it works on the context that it is registered in. Where nobody in sight registers
// it, it is looked at alone.

import { isCallable } from '../interpreter/operations.ts';
import { native, undefinedValue } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { pluginAlone } from './fastify/index.ts';
import { skipOverride } from './fastify/loading.ts';
import { functionWith } from './native-object.ts';

export const fastifyPlugin = defineFramework({
  name: 'fastify-plugin',
  packages: ['fastify-plugin'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    const wrap = native('fp', node, (call) => {
      const plugin = call.args[0] && call.run.force(call.args[0]);
      if (!plugin) return undefinedValue(call.node);
      if (plugin.kind === 'object' && isCallable(plugin)) {
        skipOverride(plugin);
        pluginAlone(call.run, plugin, undefined, call.node);
      }
      return plugin;
    });
    return functionWith(wrap, { default: wrap, fastifyPlugin: wrap });
  },
});
