type Handler = (req: any, res: any) => unknown;

const allowCors = (handler: Handler) => async (req: any, res: any) => {
  res.setHeader('Access-Control-Allow-Credentials', true);
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Methods', 'GET,OPTIONS,PATCH');
  if (req.method === 'OPTIONS') {
    res.status(200).end();
    return;
  }
  return await handler(req, res);
};

const handler: Handler = (req, res) => {
  res.status(201).json({ now: 1 });
};

export default allowCors(handler);
