const allowCors = (fn) => async (req, res) => {
  const { origin } = req.headers;
  if (origin === 'https://users.example.com') {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Vary', 'Origin');
  }
  if (req.method === 'OPTIONS') return res.status(204).end();
  return await fn(req, res);
};

const handler = (req, res) => {
  if (req.headers.origin === 'null') throw new Error('null');
  res.send(req.query.id);
};

export default allowCors(handler);
