import NextCors from 'nextjs-cors';

async function handler(req, res) {
  await NextCors(req, res, {
    methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    origin: '*',
    optionsSuccessStatus: 200,
  });
  res.status(200).json({ name: 'x' });
}

export default handler;
