const allowCors = (handler) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Credentials', true);
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Methods', 'GET,OPTIONS,PATCH,DELETE,POST,PUT');
  if (req.method === 'OPTIONS') {
    res.status(200).end();
    return;
  }
  return await handler(req, res);
};

const handler = (req, res) => {
  res.status(200).json({ bookings: [] });
};

export default allowCors(handler);
