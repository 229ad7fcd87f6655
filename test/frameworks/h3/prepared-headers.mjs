// requests: GET /echo, GET /throwing, GET /refusing, GET /web, GET /silent, GET /nowhere
// What is prepared on the event goes out with what the handler gives, but is lost with an error.

import { H3, HTTPError, serve, setResponseHeader, setResponseHeaders } from 'h3';

const app = new H3();
app.get('/echo', (event) => {
  event.res.headers.set('Access-Control-Allow-Origin', event.req.headers.get('origin') ?? '*');
  event.res.headers.set('Access-Control-Allow-Credentials', 'true');
  event.res.status = 202;
  return { ok: true };
});
app.get('/throwing', (event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', event.req.headers.get('origin'));
  throw HTTPError.status(403, 'Forbidden');
});
app.get('/refusing', (event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', '*');
  return new Response('no', { status: 403, headers: { 'Access-Control-Expose-Headers': 'x-why' } });
});
app.get('/web', (event) => {
  setResponseHeaders(event, { 'access-control-allow-origin': 'https://app.example.com', vary: 'Origin' });
  return new Response('yes', { headers: { 'Access-Control-Allow-Origin': '*', Vary: 'Accept' } });
});
app.get('/silent', (event) => {
  event.res.headers.set('Access-Control-Allow-Origin', '*');
});
app.options('/echo', (event) => {
  event.res.headers.set('Access-Control-Allow-Origin', event.headers.get('origin') ?? '*');
  event.res.headers.set('Access-Control-Allow-Methods', '*');
  event.res.status = 204;
  return null;
});

serve(app);
