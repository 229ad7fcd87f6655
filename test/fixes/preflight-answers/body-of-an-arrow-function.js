const headers = { "access-control-allow-origin": "https://app.example.com", "access-control-allow-methods": "PUT" }

Deno.serve((request) => request.method === "PUT" ? Response.json({ saved: true }, { headers }) : new Response("Not found", { status: 404 }))
