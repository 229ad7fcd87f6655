exports.handler = async (event) => {
  const origin = event.headers.origin;
  return {
    statusCode: 200,
    headers: {
      Vary: 'Origin',
      'Access-Control-Allow-Origin': origin === process.env.SITE_ORIGIN ? origin : 'null',
      //                                                                           ^^^^^^ warning null-origin 💡
    },
    body: JSON.stringify({ ok: true }),
  };
};
