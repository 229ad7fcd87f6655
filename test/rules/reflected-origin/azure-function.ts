import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';

export async function me(request: HttpRequest): Promise<HttpResponseInit> {
  return {
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
      //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      'Access-Control-Allow-Credentials': 'true',
      Vary: 'Origin',
    },
    jsonBody: { name: 'me' },
  };
}

app.http('me', { methods: ['GET', 'OPTIONS'], authLevel: 'anonymous', handler: me });
