import type { VercelRequest, VercelResponse } from '@vercel/node';
import { subscribe } from '../lib/newsletter';

export default async function handler(req: VercelRequest, res: VercelResponse) {
  if (!req.query.email) {
    return res.status(400).json({ error: 'No address' });
  }
  await subscribe(String(req.query.email));
  res.setHeader('Access-Control-Allow-Origin', 'https://www.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  return res.status(200).json({ ok: true });
}
