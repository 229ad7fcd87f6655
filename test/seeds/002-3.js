fetch("https://api.yourdomain.com/data", {
  credentials: "include",
});
