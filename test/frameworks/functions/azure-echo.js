// requests: GET /api/echo, POST /api/echo
// The asking origin is echoed with cookies; preflights do not reach a function that is not for OPTIONS.

const { app, HttpResponse } = require('@azure/functions');

async function echo(request, context) {
  const response = new HttpResponse({ status: 200, body: 'echo' });
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  response.headers.set('Access-Control-Allow-Credentials', 'true');
  return response;
}

app.http('echo', { handler: echo });
