const express = require('express');

const app = express();

app.use((req, res, next) => {
	res.header('Access-Control-Allow-Origin', 'https://app.example.com'); // ours
	res.header('Access-Control-Allow-Methods', 'PUT');
	res.header('Access-Control-Allow-Headers', 'Content-Type');
	if (req.method === 'OPTIONS') return res.sendStatus(204);
	next();
});

app.put('/settings', (req, res) => res.json({ saved: true }));

app.listen(3000);
