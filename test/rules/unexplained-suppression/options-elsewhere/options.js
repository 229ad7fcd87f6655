exports.options = {
  // cors-lint-disable-next-line reflected-origin
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  origin: true,
  credentials: true,
};
