// What is thrown is the gateway's to answer; what is caught has headers.
// requests: GET /items, POST /items, DELETE /items

const HEADERS = { 'Access-Control-Allow-Origin': 'https://app.example.com' };

async function answer(event) {
  if (event.httpMethod === 'DELETE') throw new Error('not here');
  return { statusCode: 200, headers: HEADERS, body: '[]' };
}

exports.handler = async (event) => {
  if (event.httpMethod === 'POST') throw new TypeError('nobody catches this');
  try {
    return await answer(event);
  } catch (error) {
    return { statusCode: 500, headers: { ...HEADERS, 'Access-Control-Allow-Origin': '*' }, body: error.message };
  }
};
