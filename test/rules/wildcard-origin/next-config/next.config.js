module.exports = {
  async headers() {
    return [{ source: '/feeds/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }];
    //                                                                                        ^^^ hint wildcard-origin 💡
  },
};
