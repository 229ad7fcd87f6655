// The ways in which a handler can answer, and the headers that each sends.
// requests: GET /none, GET /list, GET /returned, GET /redirect, GET /response, GET /twice, GET /removed, GET /stream, GET /hangs
// with: fastify-5

const app = require('fastify')();
const { Readable } = require('node:stream');

app.get('/none', (request, reply) => {
  reply.header('Access-Control-Allow-Origin', request.headers['x-none']).send('empty');
});
app.get('/list', (request, reply) => {
  reply.header('Access-Control-Expose-Headers', ['x-a', 'x-b']).header('Access-Control-Allow-Origin', '*').send('list');
});
app.get('/returned', (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*');
  return { returned: true };
});
app.get('/redirect', (request, reply) => reply.header('Access-Control-Allow-Origin', '*').redirect('/list', 307));
app.get('/response', async () => new Response('web', { status: 202, headers: { 'Access-Control-Allow-Origin': '*' } }));
app.get('/twice', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*');
  reply.header('access-control-allow-origin', 'https://app.example.com');
  return 'twice';
});
app.get('/removed', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*').header('Access-Control-Allow-Credentials', 'true');
  reply.removeHeader('Access-Control-Allow-Credentials');
  reply.statusCode = 203;
  return 'removed';
});
app.get('/stream', (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*');
  reply.send(Readable.from(['stream']));
});
app.get('/hangs', (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*');
});

app.listen({ port: 3000 });
