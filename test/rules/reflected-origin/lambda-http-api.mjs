import { load } from './store.mjs';

export const handler = async (event) => {
  const { method } = event.requestContext.http;
  const headers = {
    'access-control-allow-origin': event.headers.origin,
    //                             ^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET,PUT',
  };
  if (method === 'OPTIONS') return { statusCode: 204, headers };
  const item = await load(event.pathParameters.id);
  return { statusCode: item ? 200 : 404, headers, body: JSON.stringify(item ?? {}) };
};
