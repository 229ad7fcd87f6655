export function GET() {
  return Response.json({ data: true });
}
