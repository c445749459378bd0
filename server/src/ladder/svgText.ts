import { geometryOf, rowTops } from './geometry';
import type { Ladder } from './ladder';
import { headShapes, rowShapes } from './rowShapes';
import { rowText } from './rowText';
import type { Shape } from './shapes';
import { english } from './words';

/** Of the letters of a picture that stands alone: 12 pixels high, in whatever font of one width there is. */
const METRICS = { width: 1080, letter: 7.3, line: 18 };
const MARGIN = 16;
const TITLE = 30;

/** Sessions below each other as a picture in SVG, in one file without anything from elsewhere, on white. Lines end with LF. */
export function svgText(ladders: readonly Ladder[], name: string): string {
  const body: string[] = [];
  let y = MARGIN;
  let widest = METRICS.width / 2;
  for (const ladder of ladders) {
    const geometry = geometryOf(METRICS, ladder);
    widest = Math.max(widest, geometry.width);
    const title = english('{0}, session {1}', ladder.name, ladder.number);
    body.push(group(0, y, `<text x="0" y="14" class="title">${escapeXml(title)}</text>`));
    y += TITLE;
    body.push(group(0, y, headShapes(ladder, geometry, english).map(shapeText).join('')));
    y += geometry.headHeight;
    const tops = rowTops(ladder, geometry.line);
    for (const [at, row] of ladder.rows.entries()) {
      const shapes = rowShapes(ladder, at, geometry, english).map(shapeText).join('');
      body.push(group(0, y + tops[at]!, `<title>${escapeXml(rowText(row, english))}</title>${shapes}`));
    }
    y += tops.at(-1)!;
    if (ladder.leftOut > 0) {
      const note = english('… {0} more lines of the dialogue are left out', ladder.leftOut);
      body.push(group(0, y, `<text x="${geometry.clientX + 14}" y="22" class="time">${escapeXml(note)}</text>`));
      y += 2 * geometry.line;
    }
    y += MARGIN;
  }
  if (ladders.length === 0) {
    body.push(group(0, y, '<text x="0" y="14" class="title">No session</text>'));
    y += TITLE;
  }
  const width = Math.ceil(widest) + 2 * MARGIN;
  const height = Math.ceil(y) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">`,
    `<title>${escapeXml(english('SMTP sessions of {0}', name))}</title>`,
    `<style>${STYLE}</style>`,
    `<rect width="${width}" height="${height}" class="page"/>`,
    `<g transform="translate(${MARGIN} 0)">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function group(x: number, y: number, inner: string): string {
  return `<g transform="translate(${x} ${Math.round(y)})">${inner}</g>`;
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}" class="${shape.of}"/>`;
    case 'box': {
      const { x, y, width, height, of } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" class="${of}"/>`;
    }
    case 'text': {
      const { x, y, text, anchor, of } = shape;
      const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${x}" y="${y}"${from} class="${of}">${escapeXml(text)}</text>`;
    }
  }
}

/** Text as XML 1.0 that shows exactly it; what XML cannot hold is a replacement character. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replace(NOT_XML, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 section 2.2 */
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const STYLE = [
  'text{font:12px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}',
  '.page{fill:#fff}',
  '.title,.name,.role{font-weight:600}',
  'path{fill:none;stroke:#1f2328;stroke-width:1.4}',
  '.party{fill:#f6f8fa;stroke:#59636e}',
  '.life{stroke:#8c959f;stroke-width:1}',
  '.waiting{stroke-dasharray:2 4}',
  '.time,.address,text.group{fill:#59636e}',
  'path.client,path.message{stroke:#0550ae}',
  'path.message{stroke-width:3}',
  'path.server{stroke:#116329;stroke-dasharray:7 3}',
  'path.head{stroke-dasharray:none}',
  'path.server.refused,path.cross{stroke:#cf222e}',
  'path.server.deferred{stroke:#9a6700}',
  'path.cross{stroke-width:2.4}',
  '.said.client,.said.message{fill:#0550ae}',
  '.said.server{fill:#116329}',
  '.said.refused,.finding.error{fill:#cf222e}',
  '.said.deferred,.finding.warning,.wait{fill:#9a6700}',
  '.finding{font-style:italic}',
  '.wait{font-weight:600}',
  'rect.event{fill:#fff;stroke:#8c959f}',
  'path.event{stroke:#8c959f;stroke-dasharray:2 3}',
  'text.event{fill:#59636e}',
  'path.group{stroke:#59636e}',
  'path.span{stroke:#8c959f;stroke-width:5}',
  'path.span.tls{stroke:#1a7f37}',
  'path.span.unreadable{stroke:#59636e;stroke-dasharray:3 3}',
].join('');
