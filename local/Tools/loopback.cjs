// Loaded before a tool that would listen on every interface of the machine: it listens on loopback instead.
const net = require('node:net');

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (...args) {
  const [first, second] = args;
  if (typeof first === 'object' && first !== null && first.port !== undefined) {
    args[0] = { ...first, host: '127.0.0.1' };
  } else if (/^\d+$/.test(String(first))) {
    args.splice(1, typeof second === 'string' ? 1 : 0, '127.0.0.1');
  }

  return listen.apply(this, args);
};
