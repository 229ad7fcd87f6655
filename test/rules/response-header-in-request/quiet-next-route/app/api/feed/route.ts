import axios from 'axios';

const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com' };

export async function GET(): Promise<Response> {
  const { data } = await axios.get('https://feed.example.net', { headers });
  return Response.json(data, { headers });
}
