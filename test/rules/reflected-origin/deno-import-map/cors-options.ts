export const options = {
  origin: (origin: string) => origin,
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  allowMethods: ['GET'],
  credentials: true,
};
