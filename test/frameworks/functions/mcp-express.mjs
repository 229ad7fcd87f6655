// requests: GET /, OPTIONS /mcp, GET /mcp
// The Express app of the MCP SDK, with the cors package and a route by hand.

import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import cors from 'cors';

const app = createMcpExpressApp({ host: 'localhost' });

app.use(cors({ origin: '*', exposedHeaders: ['Mcp-Session-Id'] }));
app.get('/mcp', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.status(405).end();
});
app.listen(3000);
