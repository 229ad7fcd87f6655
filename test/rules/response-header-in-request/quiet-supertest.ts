import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { app } from '../src/app';

describe('CORS', () => {
  it('answers preflights', async () => {
    const response = await request(app)
      .options('/orders')
      .set('Origin', 'https://app.example.com')
      .set('Access-Control-Request-Method', 'PUT')
      .set('Access-Control-Request-Headers', 'content-type');
    expect(response.headers['access-control-allow-origin']).toBe('https://app.example.com');
    expect(response.headers).toMatchObject({ 'access-control-allow-methods': 'GET,PUT' });
  });
});
