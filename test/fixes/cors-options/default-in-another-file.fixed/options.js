exports.corsOptions = {
  methods: 'GET,PUT',
  origin: ['https://app.example.com'],
  credentials: true,
};
