export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Headers': 'authorization, x-client-info, content-type',
  'Access-Control-Allow-Credentials': 'true',
};
