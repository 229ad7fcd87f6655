export const handler = async (event) => {
  return {
    statusCode: 200,
    // cors-lint: public -- the catalogue
    headers: {
      'Access-Control-Allow-Origin': event.headers.origin,
      //                             ^^^^^^^^^^^^^^^^^^^^ error public-with-credentials 💡
      'Access-Control-Allow-Credentials': 'true',
      Vary: 'Origin',
    },
    body: '[]',
  };
};
