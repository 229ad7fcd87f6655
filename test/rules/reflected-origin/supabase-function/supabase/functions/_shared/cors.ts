export const corsHeaders = (request: Request) => ({
  'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  'Access-Control-Allow-Headers': 'authorization, x-client-info, apikey, content-type',
  'Access-Control-Allow-Credentials': 'true',
});
