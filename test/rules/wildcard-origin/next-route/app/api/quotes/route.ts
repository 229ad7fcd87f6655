export async function GET() {
  return Response.json({ quote: 'To be' }, { headers: { 'Access-Control-Allow-Origin': '*' } });
  //                                                                                   ^^^ hint wildcard-origin 💡
}
