export const handler = async (event) => {
  const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com' };
  if (event.requestContext.http.method === 'OPTIONS') {
    return {
      statusCode: 204,
      headers: {
        ...headers,
        'Access-Control-Allow-Methods': 'GET,PATCH',
        'Access-Control-Max-Age': '60 * 60 * 24',
        //                        ^^^^^^^^^^^^^^ info incomplete-preflight
      },
    };
  }
  return { statusCode: 200, headers, body: '{}' };
};
