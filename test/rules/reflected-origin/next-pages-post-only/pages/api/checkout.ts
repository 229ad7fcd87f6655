import type { NextApiRequest, NextApiResponse } from 'next';
import { createSession } from '../../lib/payments';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).json({ error: 'Method not allowed' });
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.status(200).json(await createSession(req.body));
}
