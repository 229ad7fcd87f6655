// requests: GET /own, GET /set, GET /json, GET /after, GET /mapped, GET /early
import { Elysia } from 'elysia';

new Elysia()
  .headers({ 'access-control-allow-origin': 'https://usual.example.com' })
  .decorate('partners', ['https://one.example.com', 'https://two.example.com'])
  .resolve(({ headers, partners }) => ({ isPartner: partners.includes(headers.origin ?? '') }))
  .get('/own', () => new Response('own', { headers: { 'Access-Control-Allow-Origin': '*' } }))
  .get('/set', ({ set, headers, isPartner }) => {
    if (isPartner) set.headers['access-control-allow-origin'] = headers.origin ?? '';
    set.headers['vary'] = 'Origin';
    return new Response('set', { status: 202 });
  })
  .get('/json', () => Response.json({ ok: true }))
  .get('/after', () => new Response('after'), {
    afterHandle({ response }) {
      if (response instanceof Response) response.headers.set('Access-Control-Allow-Origin', 'https://after.example.com');
    },
  })
  .get('/mapped', () => 'mapped', {
    mapResponse: ({ response, set }) => {
      set.headers['access-control-allow-credentials'] = 'true';
      return new Response(String(response), { headers: { 'access-control-allow-origin': 'https://map.example.com' } });
    },
  })
  .get('/early', () => 'never', {
    beforeHandle: ({ set }) => {
      set.headers['access-control-allow-origin'] = 'https://early.example.com';
      return 'early';
    },
  })
  .listen(3000);
