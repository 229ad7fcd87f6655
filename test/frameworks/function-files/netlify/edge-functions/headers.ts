interface Context {
  next(): Promise<Response>;
}

export default async (request: Request, context: Context): Promise<Response> => {
  const response = await context.next();
  const origin = request.headers.get('origin');
  if (origin?.endsWith('.example.com')) {
    response.headers.set('access-control-allow-origin', origin);
    response.headers.append('vary', 'Origin');
  }
  return response;
};
