const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const MACS = Buffer.from('020000000001020000000002', 'hex');

/** How IP packets lie in the packets of a capture. */
export interface LinkForm {
  readonly linkType: number;
  frame(packet: Uint8Array): Uint8Array;
}

/** Each way that is read, by name. */
export const LINK_FORMS = {
  ethernet: ethernet(),
  'ethernet, padded': { linkType: 1, frame: (packet) => pad(ethernet().frame(packet)) },
  vlan: ethernet(0x8100, 7),
  qinq: ethernet(0x88a8, 100, 0x8100, 7),
  'old qinq': ethernet(0x9100, 100, 0x8100, 7),
  mpls: {
    linkType: 1,
    frame: (packet) => Buffer.concat([MACS, words(0x8847, 0x0001, 0x0040, 0x0002, 0x0140), packet]),
  },
  snap: {
    linkType: 1,
    frame: (packet) => {
      const body = Buffer.concat([words(0xaaaa, 0x0300, 0x0000, etherType(packet)), packet]);
      // A length up to 1500 tells that it is LLC; longer packets are not sent so.
      return Buffer.concat([MACS, words(Math.min(1500, body.length)), body]);
    },
  },
  pppoe: {
    linkType: 1,
    frame: (packet) => Buffer.concat([MACS, words(0x8864, 0x1100, 1, packet.length + 2, pppType(packet)), packet]),
  },
  'pppoe in vlan': {
    linkType: 1,
    frame: (packet) =>
      Buffer.concat([MACS, words(0x8100, 7, 0x8864, 0x1100, 1, packet.length + 2, pppType(packet)), packet]),
  },
  'pppoe alone': {
    linkType: 51,
    frame: (packet) => Buffer.concat([words(0x1100, 1, packet.length + 2, pppType(packet)), packet]),
  },
  ppp: { linkType: 9, frame: (packet) => Buffer.concat([words(0xff03, pppType(packet)), packet]) },
  'ppp, short': { linkType: 9, frame: (packet) => Buffer.concat([Buffer.of(pppType(packet)), packet]) },
  'cisco hdlc': { linkType: 104, frame: (packet) => Buffer.concat([words(0x0f00, etherType(packet)), packet]) },
  'linux cooked': {
    linkType: 113,
    frame: (packet) => Buffer.concat([words(0, 1, 6, 0x0200, 0, 1, 0, etherType(packet)), packet]),
  },
  'linux cooked, vlan': {
    linkType: 113,
    frame: (packet) => Buffer.concat([words(0, 1, 6, 0x0200, 0, 1, 0, 0x8100, 7, etherType(packet)), packet]),
  },
  'linux cooked 2': {
    linkType: 276,
    frame: (packet) => Buffer.concat([words(etherType(packet), 0, 0, 1, 1, 6, 0x0200, 0, 1, 0), packet]),
  },
  'null, little endian': {
    linkType: 0,
    frame: (packet) => Buffer.concat([Buffer.of(family(packet), 0, 0, 0), packet]),
  },
  'null, big endian': { linkType: 0, frame: (packet) => Buffer.concat([Buffer.of(0, 0, 0, family(packet)), packet]) },
  loop: { linkType: 108, frame: (packet) => Buffer.concat([Buffer.of(0, 0, 0, family(packet)), packet]) },
  raw: { linkType: 101, frame: (packet) => packet },
  'raw of BSD': { linkType: 12, frame: (packet) => packet },
  'raw of OpenBSD': { linkType: 14, frame: (packet) => packet },
  pktap: {
    linkType: 258,
    frame: (packet) => {
      const header = Buffer.alloc(108);
      header.writeUInt32LE(108, 0);
      header.writeUInt32LE(1, 4);
      header.writeUInt32LE(101, 8);
      return Buffer.concat([header, packet]);
    },
  },
} satisfies Record<string, LinkForm>;

function ethernet(...tags: readonly number[]): LinkForm {
  return { linkType: 1, frame: (packet) => Buffer.concat([MACS, words(...tags, etherType(packet)), packet]) };
}

/** Ethernet frames have at least 60 octets; what fills them up is no part of the packet. */
function pad(frame: Uint8Array): Uint8Array {
  return frame.length >= 60 ? frame : Buffer.concat([frame, Buffer.alloc(60 - frame.length, 0x55)]);
}

function words(...values: readonly number[]): Buffer {
  const octets = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => void octets.writeUInt16BE(value, index * 2));
  return octets;
}

function isIpv6(packet: Uint8Array): boolean {
  return packet[0]! >> 4 === 6;
}

function etherType(packet: Uint8Array): number {
  return isIpv6(packet) ? IPV6 : IPV4;
}

function pppType(packet: Uint8Array): number {
  return isIpv6(packet) ? 0x57 : 0x21;
}

function family(packet: Uint8Array): number {
  return isIpv6(packet) ? 30 : 2;
}
