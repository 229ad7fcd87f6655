import { Hono } from "hono";

const headers = {
  "Access-Control-Allow-Origin": "https://www.example.com",
  "Access-Control-Allow-Headers": "X-Request-Id,Authorization",
};

const app = new Hono();

app.options("/feedback", () => new Response(null, { status: 204, headers }));
app.post("/feedback", async (c) => {
  const { text } = await c.req.json();
  return Response.json({ length: text.length }, { headers });
});

export default app;
