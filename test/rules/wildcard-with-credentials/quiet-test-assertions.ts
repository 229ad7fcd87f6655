import assert from 'node:assert/strict';
import { test } from 'node:test';
import request from 'supertest';
import { app } from '../src/app.ts';

test('answers preflights', async () => {
  await request(app)
    .options('/')
    .set('Origin', 'https://evil.example')
    .expect('Access-Control-Allow-Origin', '*')
    .expect('Access-Control-Allow-Credentials', 'true');
});

test('answers requests', async () => {
  const response = await app.request('/', { headers: { Origin: 'null', 'Access-Control-Request-Method': 'PUT' } });
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), 'null');
  assert.deepEqual(Object.fromEntries(response.headers), {
    'access-control-allow-origin': 'null',
    'access-control-allow-credentials': 'true',
  });
});
