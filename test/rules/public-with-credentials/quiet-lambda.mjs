export const handler = async () => {
  return {
    statusCode: 200,
    // cors-lint: public -- the catalogue
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' },
    body: '[]',
  };
};
