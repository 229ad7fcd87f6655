import axios from 'axios';

export default {
  data: () => ({ items: [], failed: false }),
  async mounted() {
    try {
      const { data } = await this.$axios.get('https://shop.example.com/items', {
        headers: { 'Access-Control-Allow-Origin': '*' },
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
      });
      this.items = data;
    } catch {
      this.failed = true;
    }
  },
  methods: {
    buy(id) {
      return axios({
        method: 'post',
        url: `https://shop.example.com/items/${id}`,
        headers: { 'Access-Control-Allow-Origin': '*' },
        //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
      });
    },
  },
};
