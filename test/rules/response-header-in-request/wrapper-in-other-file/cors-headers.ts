/** For all our calls. */
export const requestHeaders = {
  Accept: 'application/json',
  'Access-Control-Allow-Origin': 'https://app.example.com',
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
};
