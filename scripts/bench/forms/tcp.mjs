// Frames of a capture: Ethernet, IPv4 (RFC 791), TCP (RFC 9293), with right checksums.
const RECORD = 16; // libpcap's own header of each frame
const ETHERNET = 14;
const IP = 20;
const SEGMENT = 1460;
const SYN_OPTIONS = Buffer.from('020405b40402010303070101', 'hex'); // MSS 1460, SACK, window scale 7, padding

export const FLAGS = { fin: 1, syn: 2, psh: 8, ack: 16 };

/** The head of a file of libpcap's format: little-endian, microseconds, Ethernet. */
export function pcapHead() {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(262144, 16);
  head.writeUInt32LE(1, 20);
  return head;
}

/**
 * @typedef {object} End one end of a connection
 * @property {string} address
 * @property {number} port
 * @property {number} sequence number of the next octet that it sends
 */

/**
 * What one end sends in one go, in as many segments as it needs.
 *
 * @param {End} from its sequence number is moved on
 * @param {End} to
 * @param {Buffer} payload
 * @param {() => number} now gives the time of each frame, in microseconds since 1970
 * @returns {Buffer[]}
 */
export function sendData(from, to, payload, now) {
  const frames = [];
  for (let at = 0; at < payload.length; at += SEGMENT) {
    const part = payload.subarray(at, at + SEGMENT);
    const last = at + SEGMENT >= payload.length;
    frames.push(frame(from, to, last ? FLAGS.ack | FLAGS.psh : FLAGS.ack, now(), part));
  }
  return frames;
}

/** One frame; its sender's sequence number moves on. */
export function frame(from, to, flags, time, payload = Buffer.alloc(0)) {
  const options = flags & FLAGS.syn ? SYN_OPTIONS : Buffer.alloc(0);
  const tcpLength = 20 + options.length + payload.length;
  const length = ETHERNET + IP + tcpLength;
  const made = Buffer.alloc(RECORD + length);
  made.writeUInt32LE(Math.floor(time / 1e6), 0);
  made.writeUInt32LE(time % 1e6, 4);
  made.writeUInt32LE(length, 8);
  made.writeUInt32LE(length, 12);
  writeEthernet(made.subarray(RECORD));
  const ip = made.subarray(RECORD + ETHERNET);
  writeIp(ip, from, to, IP + tcpLength);
  const tcp = ip.subarray(IP);
  tcp.writeUInt16BE(from.port, 0);
  tcp.writeUInt16BE(to.port, 2);
  tcp.writeUInt32BE(from.sequence, 4);
  if (flags & FLAGS.ack) tcp.writeUInt32BE(to.sequence, 8);
  tcp[12] = ((20 + options.length) / 4) << 4;
  tcp[13] = flags;
  tcp.writeUInt16BE(64240, 14);
  options.copy(tcp, 20);
  payload.copy(tcp, 20 + options.length);
  // The pseudo-header: both addresses, protocol and length.
  tcp.writeUInt16BE(checksum(tcp, sum(ip.subarray(12, 20)) + 6 + tcpLength), 16);
  from.sequence = (from.sequence + payload.length + (flags & (FLAGS.syn | FLAGS.fin) ? 1 : 0)) >>> 0;
  return made;
}

function writeEthernet(made) {
  made.write('020000000002020000000001', 0, 'hex');
  made.writeUInt16BE(0x0800, 12);
}

function writeIp(ip, from, to, length) {
  ip[0] = 0x45;
  ip.writeUInt16BE(length, 2);
  ip.writeUInt16BE(from.sequence & 0xffff, 4);
  ip.writeUInt16BE(0x4000, 6); // not to be fragmented
  ip[8] = 64;
  ip[9] = 6;
  from.address.split('.').forEach((part, at) => {
    ip[12 + at] = Number(part);
  });
  to.address.split('.').forEach((part, at) => {
    ip[16 + at] = Number(part);
  });
  ip.writeUInt16BE(checksum(ip.subarray(0, IP), 0), 10);
}

function sum(octets) {
  let total = 0;
  for (let at = 0; at + 1 < octets.length; at += 2) total += (octets[at] << 8) | octets[at + 1];
  return octets.length % 2 === 0 ? total : total + (octets.at(-1) << 8);
}

function checksum(octets, more) {
  let total = sum(octets) + more;
  while (total > 0xffff) total = (total & 0xffff) + Math.floor(total / 0x10000);
  return ~total & 0xffff;
}
