import { loadMenu } from './menu.mjs';

const headers = { 'Access-Control-Allow-Origin': 'https://bistro.example.com' };

const answer = (statusCode, body) => ({ statusCode, headers, body: JSON.stringify(body) });

export const handler = async () => {
  try {
    return answer(200, await loadMenu());
  } catch (error) {
    return answer(500, { message: error.message });
  }
};
