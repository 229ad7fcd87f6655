export function GET() {
  return Response.json([], { headers: { 'Access-Control-Alow-Origin': '*' } });
  //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
}
