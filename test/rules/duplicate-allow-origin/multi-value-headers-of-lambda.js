exports.handler = async () => ({
  statusCode: 200,
  multiValueHeaders: { 'Access-Control-Allow-Origin': ['https://app.example.com', 'https://admin.example.com'] },
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
  body: '[]',
});
