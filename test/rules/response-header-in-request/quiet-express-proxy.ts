import express from 'express';

const corsHeaders = { 'Access-Control-Allow-Origin': 'https://app.example.com', Vary: 'Origin' };
const app = express();

app.get('/items', async (req, res) => {
  const upstream = await fetch('https://items.example.net/all', { headers: { ...corsHeaders, Accept: 'application/json' } });
  res.set(corsHeaders).status(upstream.status).send(await upstream.text());
});

app.listen(3000);
