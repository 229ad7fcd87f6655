export const corsOptions = {
  origin: '*',
  //      ^^^ warning missing-preflight 💡
  maxAge: 600,
};
