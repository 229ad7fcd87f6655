// cors-lint: public -- exchange rates
export async function GET() {
  return Response.json([], { headers: { 'Access-Control-Allow-Origin': '*' } });
}
