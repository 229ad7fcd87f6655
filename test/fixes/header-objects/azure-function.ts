import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';

export async function me(request: HttpRequest): Promise<HttpResponseInit> {
  return {
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
      'Access-Control-Allow-Credentials': 'true',
    },
    jsonBody: { name: 'Ada' },
  };
}

app.http('me', { methods: ['GET', 'OPTIONS'], handler: me });
