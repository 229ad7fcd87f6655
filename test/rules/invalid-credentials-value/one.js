exports.handler = async (event) => {
  const origin = event.headers.origin || '';
  const headers = { 'Content-Type': 'application/json', Vary: 'Origin' };
  if (origin === 'https://app.example.com') {
    headers['Access-Control-Allow-Origin'] = origin;
    headers['Access-Control-Allow-Credentials'] = '1';
    //                                            ^^^ warning invalid-credentials-value 💡
  }
  return { statusCode: 200, headers, body: JSON.stringify({ points: 12 }) };
};
