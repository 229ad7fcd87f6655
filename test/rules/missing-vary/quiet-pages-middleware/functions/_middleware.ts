export const onRequest = async ({ next }: { next(): Promise<Response> }): Promise<Response> => {
  const response = await next();
  response.headers.append('Vary', 'Origin');
  return response;
};
