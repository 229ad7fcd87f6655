exports.handler = async (event) => {
  const origin = event.headers.origin
  const headers = { Vary: 'Origin' }
  if (origin === 'https://app.example.com') {
    headers['Access-Control-Allow-Origin'] = origin
    headers['Access-Control-Allow-Credentials'] = '1'
  }
  return { statusCode: 200, headers, body: '{}' }
}
