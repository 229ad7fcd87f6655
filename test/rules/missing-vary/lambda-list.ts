import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

const allowList = ['https://app.example.com', 'https://kiosk.example.com'];

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const origin = event.headers.origin ?? event.headers.Origin ?? '';
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (allowList.includes(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    //                                       ^^^^^^ warning missing-vary 💡
  }
  return { statusCode: 200, headers, body: JSON.stringify({ rooms: [] }) };
};
