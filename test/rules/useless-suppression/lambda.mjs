// The comment stands above the object, the finding would stand in it.
export const handler = async (event) => {
  /* cors-lint-disable-next-line
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^… info useless-suppression 💡
     reflected-origin -- echoed on purpose */
  return {
    statusCode: 200,
    headers: { 'Access-Control-Allow-Origin': event.headers.origin, Vary: 'Origin' },
    body: '[]',
  };
};
