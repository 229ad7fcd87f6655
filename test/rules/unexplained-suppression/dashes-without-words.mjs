// The dashes are there, the reason is not.
export const handler = async (event) => {
  return {
    statusCode: 200,
    // cors-lint-disable-next-line reflected-origin --
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
    headers: { 'Access-Control-Allow-Origin': event.headers.origin, Vary: 'Origin' },
  };
};
