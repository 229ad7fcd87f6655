module.exports = {
  // cors-lint: public -- whatever uses this
  open: { origin: '*' },
};
