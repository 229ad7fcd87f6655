// The defaults of micro-cors: everybody, with credentials, and no word to caches.

const http = require('http');
const { serve, send } = require('micro');
const cors = require('micro-cors')();

const handler = async (req, res) => {
  if (req.method === 'OPTIONS') return send(res, 200);
  return { items: [] };
};

http.createServer(serve(cors(handler))).listen(3000);
