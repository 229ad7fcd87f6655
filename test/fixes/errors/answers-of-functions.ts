// error: /?id=twenty-letters-or-more-than-that
const ok = (value: unknown): Response =>
  Response.json({ value }, { headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } });

const fail = (message: string, status: number): Response => new Response(message, { status });

export default {
  async fetch(request: Request): Promise<Response> {
    const id = new URL(request.url).searchParams.get('id') ?? 'first';
    return id.length < 20 ? ok(id) : fail('No such id', 400);
  },
};
