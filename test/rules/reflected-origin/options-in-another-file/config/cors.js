// Shared by the public API and the admin API.
module.exports = {
  origin: true,
  credentials: true,
  methods: 'GET,POST,PATCH',
};
