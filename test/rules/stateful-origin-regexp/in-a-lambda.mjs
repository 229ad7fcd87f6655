const allowed = /^https:\/\/\w+\.example\.com$/g;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

export async function handler(event) {
  const origin = event.headers.origin ?? '';
  const headers = { Vary: 'Origin' };
  if (allowed.test(origin)) headers['Access-Control-Allow-Origin'] = origin;
  return { statusCode: 200, headers, body: '{}' };
}
