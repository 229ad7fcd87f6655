module.exports = {
  entry: './src/index.js',
  output: { filename: '[name].js', publicPath: '/' },
};
