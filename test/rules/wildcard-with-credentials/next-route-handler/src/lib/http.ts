export const publicHeaders = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Methods': 'GET, OPTIONS',
} as const;

export const sessionHeaders = {
  ...publicHeaders,
  'Access-Control-Allow-Credentials': 'true',
};
