export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ warning missing-preflight 💡
  'Access-Control-Allow-Methods': 'GET, PUT',
  'Access-Control-Allow-Headers': 'Content-Type',
};
