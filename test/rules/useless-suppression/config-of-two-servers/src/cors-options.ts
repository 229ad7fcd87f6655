// Both servers that use these options are known: neither has anything to suppress.
export const corsOptions = {
  // cors-lint-disable-next-line invalid-origin -- as the proxy sends it
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
  origin: 'https://app.example.com',
  credentials: true,
};
