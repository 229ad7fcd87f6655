// The preflight gets to the handler as everything else does, and is refused by it.

export default function handler(req, res) {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  if (req.method !== 'PUT') return res.status(405).json({ error: 'Only PUT' });
  res.status(200).json({ saved: true });
}
