// Cost against size, both on logarithmic scales, as an SVG that is legible on light and dark pages.
const WIDTH = 760;
const HEIGHT = 400;
const BOX = { left: 78, right: 590, top: 46, bottom: 336 };

const LINES = [
  { title: 'check', color: '#d97706', valueOf: ({ check }) => check },
  { title: 'open, all findings', color: '#2f8f5b', valueOf: ({ open }) => open?.complete },
  { title: 'open, first findings', color: '#8b5cf6', valueOf: ({ open }) => open?.first },
  { title: 'a key, 99 of 100', color: '#c2417c', valueOf: ({ key }) => key?.p99 },
  { title: 'a key, median', color: '#2f7fd0', valueOf: ({ key }) => key?.median },
];

/**
 * @param {readonly { lines: number, check?: number, open?: object, key?: object }[]} points
 * @returns {string} the picture
 */
export function picture(points) {
  const drawn = LINES.map((line) => ({
    ...line,
    values: points.flatMap((point) => {
      const value = line.valueOf(point);
      return value > 0 ? [{ lines: point.lines, value }] : [];
    }),
  })).filter(({ values }) => values.length > 0);
  const all = drawn.flatMap(({ values }) => values.map(({ value }) => value));
  const x = scale(
    Math.min(...points.map(({ lines }) => lines)),
    Math.max(...points.map(({ lines }) => lines)),
    BOX.left,
    BOX.right,
  );
  const [low, high] = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
  const y = scale(low, high, BOX.bottom, BOX.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">`,
    '<title id="title">Time in milliseconds against the number of lines, both on logarithmic scales</title>',
    STYLE,
    `<text class="head" x="${BOX.left}" y="24">Milliseconds against lines of the transcript</text>`,
    ...grid(points, x, y, low, high),
    ...drawn.map((line) => polyline(line, x, y)),
    ...labels(drawn, y),
    '</svg>',
    '',
  ].join('\n');
}

/** Greys that stand out from white and from black: the page's own ground shows through, whatever theme it has. */
const STYLE =
  '<style>text { fill: #6e7781 } .head { font-weight: 600 } .grid { stroke: #8b949e; stroke-opacity: .35 }</style>';

function grid(points, x, y, low, high) {
  const parts = [];
  for (let value = low; value <= high * 1.001; value *= 10) {
    const at = round(y(value));
    parts.push(`<path class="grid" d="M${BOX.left} ${at}H${BOX.right}"/>`);
    parts.push(`<text x="${BOX.left - 8}" y="${at + 4}" text-anchor="end">${tick(value)}</text>`);
  }
  for (const { lines } of points) {
    const at = round(x(lines));
    parts.push(`<path class="grid" d="M${at} ${BOX.top}V${BOX.bottom}"/>`);
    parts.push(`<text x="${at}" y="${BOX.bottom + 20}" text-anchor="middle">${lines.toLocaleString('en-US')}</text>`);
  }
  parts.push(`<text x="${(BOX.left + BOX.right) / 2}" y="${BOX.bottom + 44}" text-anchor="middle">lines</text>`);
  return parts;
}

function polyline({ color, values }, x, y) {
  const at = values.map(({ lines, value }) => `${round(x(lines))},${round(y(value))}`);
  const dots = at.map((point) => {
    const [cx, cy] = point.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`;
  });
  return `<polyline points="${at.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`;
}

/** Names behind the lines' ends, moved apart where they would lie on each other. */
function labels(drawn, y) {
  const placed = drawn
    .map(({ title, color, values }) => ({ title, color, at: y(values.at(-1).value) }))
    .sort((a, b) => a.at - b.at);
  for (let i = 1; i < placed.length; i++) placed[i].at = Math.max(placed[i].at, placed[i - 1].at + 17);
  const below = Math.max(0, (placed.at(-1)?.at ?? 0) - BOX.bottom);
  return placed.map(({ title, color, at }) => {
    const line = round(at - below + 4);
    return `<rect x="${BOX.right + 12}" y="${round(line - 9)}" width="10" height="10" rx="2" fill="${color}"/><text x="${BOX.right + 28}" y="${line}">${title}</text>`;
  });
}

function scale(from, to, start, end) {
  const span = Math.log10(to) - Math.log10(from) || 1;
  return (value) => start + ((Math.log10(value) - Math.log10(from)) / span) * (end - start);
}

const round = (value) => Math.round(value * 10) / 10;

const tick = (value) => (value >= 1 ? value.toLocaleString('en-US') : String(Number(value.toPrecision(1))));
