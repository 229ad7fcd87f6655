Deno.serve(() => {
  const response = Response.json(['soup'], { headers: { 'Access-Control-Allow-Origin': '*' } });
  response.headers.append('access-control-allow-origin', '*');
  //                                                     ^^^ warning duplicate-allow-origin 💡
  return response;
});
