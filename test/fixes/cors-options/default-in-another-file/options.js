exports.corsOptions = {
  methods: 'GET,PUT',
  credentials: true,
};
