export const headers = (request: Request) => ({
  get origin() {
    return request.headers.get('origin');
  },
});
