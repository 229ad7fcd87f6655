exports.corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ hint wildcard-origin 💡
  'Access-Control-Allow-Headers': 'content-type',
};
