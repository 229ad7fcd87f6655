const cors = require("cors");
const whitelist = ["https://frontend.com", "https://admin.frontend.com"];

const corsOptions = {
  origin: function (origin, callback) {
    if (whitelist.includes(origin)) {
      callback(null, true);
      //             ^^^^ info errors-without-cors 💡
    } else {
      callback(new Error("Not allowed by CORS"));
    }
  },
  credentials: true,
};

app.use(cors(corsOptions));
