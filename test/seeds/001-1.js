// Wrapped in functions, which give the statements their response.
export function forOne(req, res) {
  res.setHeader('Access-Control-Allow-Origin', 'https://your-frontend.domain.com');
}

export function forAll(req, res) {
  res.setHeader('Access-Control-Allow-Origin', '*');
}
