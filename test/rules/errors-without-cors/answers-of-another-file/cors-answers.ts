export const ok = (value: unknown): Response =>
  new Response(JSON.stringify({ value }), { headers: { 'Access-Control-Allow-Origin': '*' } });
  //                                                                                  ^^^ info errors-without-cors 💡

export const fail = (message: string, status: number): Response => new Response(message, { status });
