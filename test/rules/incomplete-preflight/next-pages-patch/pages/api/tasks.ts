import type { NextApiRequest, NextApiResponse } from 'next';
import { listTasks, updateTask } from '../../lib/tasks';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  res.setHeader('Access-Control-Allow-Origin', 'https://tasks.example.com');
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
  //                                            ^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  switch (req.method) {
    case 'OPTIONS':
      return res.status(204).end();
    case 'GET':
      return res.status(200).json(await listTasks());
    case 'PATCH':
      return res.status(200).json(await updateTask(req.body));
    default:
      return res.status(405).end();
  }
}
