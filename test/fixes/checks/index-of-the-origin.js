const express = require('express');

const app = express();

app.use((req, res, next) => {
	const origin = req.get('Origin');
	res.vary('Origin');
	if (origin && origin.indexOf('https://app.example.com') === 0) {
		res.set('Access-Control-Allow-Origin', origin);
	}
	next();
});

app.get('/', (req, res) => res.json([]));

app.listen(3000);
