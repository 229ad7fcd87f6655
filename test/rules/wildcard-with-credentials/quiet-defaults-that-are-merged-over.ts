export const controller = {
  DEFAULT_HEADERS: {
    'Access-Control-Allow-Headers': 'Content-Type, Authorization',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Origin': '*',
  },

  /** What is sent over the defaults; projects put their own in its place. */
  headersFor(origin: string | undefined): Record<string, string> {
    return { 'Access-Control-Allow-Origin': originOf(origin) };
  },
};

function originOf(origin: string | undefined): string {
  return origin === 'https://play.example.com' ? origin : 'https://www.example.com';
}
