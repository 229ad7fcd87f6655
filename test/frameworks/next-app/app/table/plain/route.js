export function GET() {
  return new Response('table');
}
