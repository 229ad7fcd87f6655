exports.handler = async () => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': 'www.example.com' },
  //                                        ^^^^^^^^^^^^^^^^^ error invalid-origin 💡
  body: '[]',
});
