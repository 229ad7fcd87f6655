export const corsOptions = {
  origin: '*',
  methods: 'GET,HEAD,POST',
  //       ^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
};
