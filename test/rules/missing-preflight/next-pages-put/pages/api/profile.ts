import type { NextApiRequest, NextApiResponse } from 'next';
import { saveProfile } from '../../lib/profiles';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') {
    res.setHeader('Allow', 'PUT');
    return res.status(405).end();
  }
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  res.status(200).json(await saveProfile(req.body));
}
