import assert from 'node:assert/strict';
import { test } from 'node:test';
import { app } from '../src/app.ts';

const expected = {
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
};

test('answers preflights', async () => {
  const response = await app.request('/', {
    method: 'OPTIONS',
    headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' },
  });
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  for (const [name, value] of Object.entries(expected)) assert.equal(response.headers.get(name), value);
});
