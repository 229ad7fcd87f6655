exports.handler = async (event) => ({
  statusCode: 200,
  headers: {
    'Access-Control-Allow-Origin': 'https://app.example.com',
    'Access-Control-Allow-Credential': 'true',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  },
  body: JSON.stringify({ user: event.requestContext.authorizer.principalId }),
});
