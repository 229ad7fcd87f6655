export const headers = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Headers': 'Content-Type',
};
