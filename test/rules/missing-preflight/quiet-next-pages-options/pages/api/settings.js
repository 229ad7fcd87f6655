export default function handler(req, res) {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.setHeader('Access-Control-Allow-Methods', 'PUT, DELETE');
  res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  if (req.method === 'OPTIONS') return res.status(204).end();
  if (req.method === 'PUT') return res.status(200).json({ saved: true });
  if (req.method === 'DELETE') return res.status(200).json({ deleted: true });
  res.status(405).end();
}
