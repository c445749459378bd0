import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';

const script = pathToFileURL(path.resolve(__dirname, '../../../scripts/lib/palettePng.mjs')).href;
type Pixel = readonly [red: number, green: number, blue: number];

describe('a picture with a palette', () => {
  let withPalette: (png: Buffer) => Buffer;
  before(async () => {
    ({ withPalette } = await import(script));
  });

  it('is the same where it has few colours, whatever filters its rows have', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const row = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.array(fc.tuple(octet, octet, octet), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const pixels = rows.map(([, line]) => line);
        const filters = rows.map(([filter]) => filter);
        assert.deepEqual(shown(withPalette(picture(pixels, filters))), pixels);
      }),
    );
  });

  it('has the nearest colour for each that is not in the palette', () => {
    const common = Array.from({ length: 256 }, (_, at): Pixel => [at, 0, 0]);
    const line = [...common, ...common, [7, 1, 0] as const];
    assert.deepEqual(shown(withPalette(picture([line], [0])))[0]?.at(-1), [7, 0, 0]);
  });

  it('is not made of what is no PNG', () => {
    assert.throws(() => withPalette(Buffer.from('GIF89a')));
  });
});

/** Truecolour; rows are filtered as PNG section 9 says. */
function picture(lines: readonly (readonly Pixel[])[], filters: readonly number[]): Buffer {
  const width = lines[0]?.length ?? 0;
  const rows = lines.map((line) => line.flat());
  const filtered = rows.flatMap((row, y) => {
    const filter = filters[y] ?? 0;
    const before = rows[y - 1];
    return [
      filter,
      ...row.map((value, x) => (value - guess(filter, row[x - 3] ?? 0, before?.[x] ?? 0, before?.[x - 3] ?? 0)) & 0xff),
    ];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter < 4) return [0, left, above, Math.floor((left + above) / 2)][filter] ?? 0;
  const wanted = left + above - corner;
  return [left, above, corner].reduce((best, one) => (Math.abs(wanted - one) < Math.abs(wanted - best) ? one : best));
}

/** Without a sum of its octets, which nobody reads here. */
function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type), content, Buffer.alloc(4)]);
}

function shown(png: Buffer): Pixel[][] {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    found.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [header, colours, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => found.get(type) ?? Buffer.alloc(0));
  const width = header!.readUInt32BE(0);
  const rows = inflateSync(data!);
  return Array.from({ length: header!.readUInt32BE(4) }, (_, y) =>
    Array.from({ length: width }, (_, x): Pixel => {
      const at = 3 * (rows[y * (width + 1) + 1 + x] ?? 0);
      return [colours![at] ?? 0, colours![at + 1] ?? 0, colours![at + 2] ?? 0];
    }),
  );
}
