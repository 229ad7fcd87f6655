// error: /?a-question-that-is-much-too-long
Deno.serve((request) => {
  const { length } = new URL(request.url).search;
  if (length > 20) {
    return new Response("Too long", { status: 414, headers: { "Cache-Control": "no-store" } });
  }
  const response = Response.json({ joke: "Knock, knock" });
  response.headers.set("Access-Control-Allow-Origin", "https://app.example.com");
  return response;
});
