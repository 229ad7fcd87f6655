// Wrapped in a function, which gives it its request and response.
export function handle(req, res) {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning reflected-origin 💡
}
