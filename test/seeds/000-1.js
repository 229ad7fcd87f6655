// Wrapped in a function, which gives it its request and response.
export function handle(request, response) {
  // Server logic example
  const allowedOrigins = ['https://app1.com', 'https://app2.com']
  const origin = request.headers.origin
  if (allowedOrigins.includes(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin)
    //                                                ^^^^^^ warning missing-vary 💡
  }
}
