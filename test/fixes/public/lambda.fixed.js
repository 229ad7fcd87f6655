exports.handler = async (event) => {
  return {
    statusCode: 200,
    // cors-lint: public -- the catalogue
    headers: {
      'Access-Control-Allow-Origin': '*',
    },
    body: '{}',
  };
};
