// requests: GET /api, GET /live/?EIO=4&transport=polling
const express = require('express');
const http = require('http');

const app = express();
const server = http.createServer(app);
const io = require('socket.io')(server, { path: '/live/', cors: { origin: '*' } });

app.get('/api', (req, res) => {
  if (req.headers.origin === 'https://app.example.com') res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.vary('Origin').send('api');
});

io.of('/chat').on('connection', (socket) => socket.join('room'));

server.listen(process.env.PORT || 3000);
