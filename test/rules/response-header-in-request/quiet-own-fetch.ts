interface Simulated {
  readonly headers: Record<string, string>;
}

/** A stand-in for the network: what it is given is what it answers. */
function fetch(url: string, { headers }: Simulated): Response {
  return new Response(url, { headers });
}

export const answer = fetch('https://api.example.com', {
  headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' },
});
