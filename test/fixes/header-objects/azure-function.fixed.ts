import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';

const allowedOrigins = ['https://app.example.com'];

export async function me(request: HttpRequest): Promise<HttpResponseInit> {
  const origin = request.headers.get('origin');
  return {
    headers: {
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    },
    jsonBody: { name: 'Ada' },
  };
}

app.http('me', { methods: ['GET', 'OPTIONS'], handler: me });
