exports.handler = async (event) => {
  const origin = event.headers.origin || '';
  const headers = { 'Content-Type': 'application/json', Vary: 'Origin' };
  if (['https://app.example.com'].includes(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    headers['Access-Control-Allow-Credentials'] = 'true;';
    //                                            ^^^^^^^ warning invalid-credentials-value 💡
  }
  return { statusCode: 200, headers, body: JSON.stringify({ points: 12 }) };
};
