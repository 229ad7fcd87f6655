const headers = {
  "Access-Control-Allow-Origin": "https://app.example.com",
  "Access-Control-Allow-Methods": "PUT",
  "Access-Control-Max-Age": "1 hour",
};

Deno.serve((request) => {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers });
  return Response.json({ saved: true }, { headers });
});
