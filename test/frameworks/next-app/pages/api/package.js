import cors from 'cors';

const handle = cors({ origin: ['https://app.example.com', /\.example\.org$/], methods: ['GET', 'HEAD'] });

function run(req, res, fn) {
  return new Promise((resolve, reject) => {
    fn(req, res, (result) => {
      if (result instanceof Error) return reject(result);
      return resolve(result);
    });
  });
}

export default async function handler(req, res) {
  await run(req, res, handle);
  res.json({ message: 'Hello Everyone!' });
}
