// requests: GET /, GET /star, GET /both, GET /header, GET /referer
import { Elysia } from 'elysia';

new Elysia()
  .get('/', ({ headers, set }) => {
    set.headers['Access-Control-Allow-Origin'] = headers.origin ?? '*';
    set.headers['Access-Control-Allow-Credentials'] = 'true';
    return 'echo';
  })
  .get('/star', ({ set }) => {
    set.headers = { 'access-control-allow-origin': '*' };
    return 'star';
  })
  .get('/both', ({ set, request }) => {
    set.headers['access-control-allow-origin'] = 'https://a.example.com';
    set.headers['Access-Control-Allow-Origin'] = 'https://b.example.com';
    return request.method;
  })
  .get('/header', ({ set, headers }) => {
    set.headers['access-control-allow-origin'] = headers['Origin'];
    return 'names are in lower case';
  })
  .get('/referer', ({ set, headers: { referer = '', origin = 'null' } }) => {
    set.headers['access-control-allow-origin'] = origin;
    return referer;
  })
  .options('/*', ({ set }) => {
    set.headers['access-control-allow-origin'] = '*';
    set.headers['access-control-allow-methods'] = 'GET';
    return 'fine';
  })
  .listen(3000);
