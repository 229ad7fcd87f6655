export async function DELETE() {
  return Response.json(
    { removed: true },
    { headers: { 'X-Served-By': 'photos' } },
  );
}
