// @modelcontextprotocol/sdk: `createMcpExpressApp()` is an Express app that reads JSON and checks the Host header. The
// transports answer what they are handed, and leave CORS to the app.

import { defineFramework } from './framework.ts';
import { newApp } from './express/index.ts';
import { native } from '../interpreter/value.ts';
import { objectWith } from './native-object.ts';

export const modelContextProtocolSdk = defineFramework({
  name: '@modelcontextprotocol/sdk',
  packages: ['@modelcontextprotocol/sdk'],
  model: ({ node, subpath }) => {
    if (!/^server\/express(?:\.js)?$/.test(subpath)) return undefined;
    return objectWith(node, { createMcpExpressApp: native('createMcpExpressApp', node, (call) => newApp(5, call)) });
  },
});
