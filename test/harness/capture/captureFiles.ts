/** A packet as it goes into a file. */
export interface FilePacket {
  readonly octets: Uint8Array;
  /** Nanoseconds since 1970. */
  readonly time: bigint;
  /** How many octets of it are captured; all where left out. */
  readonly captured?: number;
  readonly comments?: readonly string[];
}

export interface PcapForm {
  readonly linkType: number;
  readonly bigEndian: boolean;
  readonly nanoseconds: boolean;
}

/** A file in the format of libpcap. */
export function pcapOctets(packets: readonly FilePacket[], { linkType, bigEndian, nanoseconds }: PcapForm): Uint8Array {
  const numbers = writer(bigEndian);
  const head = [
    numbers(4, nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4),
    numbers(2, 2, 4),
    numbers(4, 0, 0, 262_144, linkType),
  ];
  const unit = nanoseconds ? 1n : 1000n;
  return Buffer.concat([
    ...head,
    ...packets.flatMap(({ octets, time, captured = octets.length }) => [
      numbers(4, Number(time / 1_000_000_000n), Number((time % 1_000_000_000n) / unit), captured, octets.length),
      octets.subarray(0, captured),
    ]),
  ]);
}

export interface PcapngForm {
  readonly linkType: number;
  readonly bigEndian: boolean;
  /** The option `if_tsresol`: a power of 10, or of 2 where 128 is added. */
  readonly resolution: number;
  /** The option `if_tsoffset`, in seconds. */
  readonly timeOffset: number;
  readonly block: 'enhanced' | 'simple' | 'obsolete';
  /** How many packets a section has; each section begins anew, with its interface. */
  readonly sectionSize: number;
  /** Blocks that are of no interest here lie between. */
  readonly otherBlocks: boolean;
  readonly keyLog: string;
}

export const PLAIN_PCAPNG: PcapngForm = {
  linkType: 1,
  bigEndian: false,
  resolution: 6,
  timeOffset: 0,
  block: 'enhanced',
  sectionSize: Number.POSITIVE_INFINITY,
  otherBlocks: false,
  keyLog: '',
};

/** A file in the format pcapng. */
export function pcapngOctets(packets: readonly FilePacket[], changes: Partial<PcapngForm> = {}): Uint8Array {
  const form = { ...PLAIN_PCAPNG, ...changes };
  const numbers = writer(form.bigEndian);
  const block = (type: number, ...parts: readonly Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const length = numbers(4, 12 + padded(body).length);
    return Buffer.concat([numbers(4, type), length, padded(body), length]);
  };
  const option = (code: number, value: Uint8Array): Buffer =>
    Buffer.concat([numbers(2, code, value.length), padded(value)]);
  const interfaceBlock = block(
    1,
    numbers(2, form.linkType, 0),
    numbers(4, 262_144),
    option(2, Buffer.from('eth0')),
    option(9, Buffer.of(form.resolution)),
    option(14, signed64(form.timeOffset, form.bigEndian)),
    numbers(2, 0, 0),
  );
  const others = form.otherBlocks
    ? [
        // Names, statistics, a custom block and one of a type that nobody has described.
        block(4, numbers(2, 0, 0)),
        block(5, numbers(4, 0, 0, 0)),
        block(0xbad, numbers(4, 32_473), Buffer.from('anything')),
        block(0x7777_7777, Buffer.alloc(100, 0x0a)),
      ]
    : [];
  const parts: Uint8Array[] = [];
  packets.forEach((packet, index) => {
    if (index % form.sectionSize === 0) {
      parts.push(block(0x0a0d0d0a, numbers(4, 0x1a2b3c4d), numbers(2, 1, 0), numbers(4, 0xffffffff, 0xffffffff)));
      parts.push(interfaceBlock);
      if (index === 0 && form.keyLog !== '') {
        parts.push(block(10, numbers(4, 0x544c534b, form.keyLog.length), Buffer.from(form.keyLog)));
      }
    }
    parts.push(packetBlock(packet, form, numbers, block, option), ...others);
  });
  return Buffer.concat(parts);
}

function packetBlock(
  { octets, time, captured = octets.length, comments = [] }: FilePacket,
  { block: kind, resolution, timeOffset }: PcapngForm,
  numbers: Numbers,
  block: (type: number, ...parts: readonly Uint8Array[]) => Buffer,
  option: (code: number, value: Uint8Array) => Buffer,
): Buffer {
  const data = padded(octets.subarray(0, captured));
  if (kind === 'simple') return block(3, numbers(4, octets.length), data);
  const perSecond = (resolution & 128 ? 2n : 10n) ** BigInt(resolution & 127);
  const ticks = ((time - BigInt(timeOffset) * 1_000_000_000n) * perSecond) / 1_000_000_000n;
  const parts = [
    numbers(4, Number(ticks >> 32n), Number(ticks & 0xffffffffn), captured, octets.length),
    data,
    ...comments.map((comment) => option(1, Buffer.from(comment))),
    ...(comments.length > 0 ? [numbers(2, 0, 0)] : []),
  ];
  return kind === 'enhanced' ? block(6, numbers(4, 0), ...parts) : block(2, numbers(2, 0, 0), ...parts);
}

type Numbers = (size: 2 | 4, ...values: readonly number[]) => Buffer;

function writer(bigEndian: boolean): Numbers {
  return (size, ...values) => {
    const octets = Buffer.alloc(values.length * size);
    values.forEach((value, index) => {
      if (bigEndian) octets.writeUIntBE(value, index * size, size);
      else octets.writeUIntLE(value, index * size, size);
    });
    return octets;
  };
}

function signed64(value: number, bigEndian: boolean): Buffer {
  const octets = Buffer.alloc(8);
  if (bigEndian) octets.writeBigInt64BE(BigInt(value));
  else octets.writeBigInt64LE(BigInt(value));
  return octets;
}

function padded(octets: Uint8Array): Buffer {
  return Buffer.concat([octets, Buffer.alloc((4 - (octets.length % 4)) % 4)]);
}
