// requests: GET /, POST /
import http from 'node:http';
import corsify from 'corsify';

const handler = corsify(
  { getOrigin: () => 'https://app.example.com', endOptions: true },
  (req, res) => {
    res.end('hello');
  },
);

http.createServer(handler).listen(3000);
