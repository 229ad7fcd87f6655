exports.handler = async (event) => {
  const origin = event.headers.origin || ''
  const headers = { 'Content-Type': 'application/json', Vary: 'Origin' }
  if (origin.includes('https://app.example.com')) {
    headers['Access-Control-Allow-Origin'] = origin
  }
  return { statusCode: 200, headers, body: '{}' }
}
