// Who is not on the list is told of the first one on it; without Vary.
// requests: GET /items

import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const allowedOrigins = ['https://app.example.com', 'https://staging.example.com'];

const corsHeaders = (origin: string | undefined): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin && allowedOrigins.includes(origin) ? origin : allowedOrigins[0]!,
  'Access-Control-Allow-Methods': 'OPTIONS,GET',
});

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const headers = corsHeaders(event.headers['origin'] ?? event.headers['Origin']);
  try {
    if (event.httpMethod === 'OPTIONS') return { statusCode: 200, headers, body: '' };
    return { statusCode: 200, headers, body: '[]' };
  } catch {
    return { statusCode: 500, headers, body: 'error' };
  }
};
