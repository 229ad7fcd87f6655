import { createServer } from 'node:http';

createServer((_request, response) => {
  response.setHeader('X-Origin', 'warehouse-3');
  response.setHeader('Origin', 'warehouse-3');
  response.end('[]');
}).listen(3000);

export const corsIsDoneBy = 'the gateway';
