exports.cors = {
  origin: (ctx) => ctx.get('origin'),
  //               ^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  credentials: true,
};
