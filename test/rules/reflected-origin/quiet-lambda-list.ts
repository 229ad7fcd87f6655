import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';

const allowed = (process.env.ALLOWED_ORIGINS ?? '').split(',');

const corsFor = (origin = ''): Record<string, string> => ({
  vary: 'Origin',
  ...(allowed.includes(origin) && { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }),
});

export const handler: APIGatewayProxyHandlerV2 = async ({ headers, rawPath }) => ({
  statusCode: 200,
  headers: corsFor(headers.origin),
  body: rawPath,
});
