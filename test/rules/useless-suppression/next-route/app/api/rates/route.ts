// The credentials were taken out, so the wildcard is fine as it is.
export async function GET() {
  return Response.json([], {
    // cors-lint-disable-next-line wildcard-with-credentials -- the widget sends cookies
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
    headers: { 'Access-Control-Allow-Origin': '*' },
  });
}
