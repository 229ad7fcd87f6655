const options = { mode: 'no-cors', redirect: 'follow' };
//                ^^^^^^^^^^^^^^^ warning no-cors-response 💡

async function isUp(host) {
  const { status } = await fetch(`https://${host}/health`, options);
  return status === 200;
}

window.isUp = isUp;
