// Shared by the public API and the admin API.
module.exports = {
  origin: true,
  //      ^^^^ error reflected-origin 💡
  credentials: true,
  methods: 'GET,POST,PATCH',
};
