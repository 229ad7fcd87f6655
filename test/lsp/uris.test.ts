// Between the editor's URIs and the engine's paths.

import { expect, test } from 'vitest';
import { fileOfUri, uriOfFile } from '../../server/src/lsp/uris.ts';

test.each([
  ['file:///srv/app.ts', '/srv/app.ts'],
  ['file:///srv/with%20space/%C3%A4.ts', '/srv/with space/ä.ts'],
  ['file:///c%3A/srv/app.ts', 'C:/srv/app.ts'],
  ['file:///C:/srv/app.ts', 'C:/srv/app.ts'],
  ['file:///srv/back%5Cslash.ts', '/srv/back\\slash.ts'],
])('%s is the file %s', (uri, path) => {
  expect(fileOfUri(uri)).toBe(path);
});

test.each(['/srv/app.ts', '/srv/with space/ä.ts', 'C:/srv/app.ts'])(
  'the file %s has a URI that leads back to it',
  (path) => {
    const file = fileOfUri(uriOfFile(path as never));
    expect(file).toBe(path);
  },
);

test.each([
  ['untitled:Untitled-1', 'javascript', '/untitled:/Untitled-1.js'],
  ['untitled:Untitled-1', 'typescriptreact', '/untitled:/Untitled-1.tsx'],
  ['untitled:Untitled-1', 'javascriptreact', '/untitled:/Untitled-1.jsx'],
  ['untitled:Untitled-1', 'typescript', '/untitled:/Untitled-1.ts'],
  ['untitled:/srv/new.js', 'typescript', '/untitled:/srv/new.js'],
  ['vscode-vfs://github/cors-lint/app.ts', 'typescript', '/vscode-vfs:/github/cors-lint/app.ts'],
])('%s in %s is %s, which no disk has', (uri, language, path) => {
  expect(fileOfUri(uri, language)).toBe(path);
});

test('in a folder that is on no disk, a neighbour is a neighbour', () => {
  const [app, policy] = ['app.ts', 'policy.ts'].map((name) => fileOfUri(`vscode-vfs://github/cors-lint/${name}`));
  expect(policy).toBe(app?.replace('app.ts', 'policy.ts'));
});
