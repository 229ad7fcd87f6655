import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import cors from 'cors';
import { newServer } from './server.js';

const app = createMcpExpressApp();

app.use(cors({ origin: true, credentials: true, exposedHeaders: ['Mcp-Session-Id'] }));
//                     ^^^^ error reflected-origin 💡
app.post('/mcp', async (req, res) => {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await newServer().connect(transport);
  await transport.handleRequest(req, res, req.body);
});
app.listen(3000);
