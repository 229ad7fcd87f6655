import { placeBid } from './auctions.mjs';

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, body: '' };
  const bid = await placeBid(JSON.parse(event.body));
  return {
    statusCode: 201,
    headers: {
      'Access-Control-Allow-Origin': event.headers.origin,
      //                             ^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      'Access-Control-Allow-Credentials': 'true',
    },
    body: JSON.stringify(bid),
  };
};
