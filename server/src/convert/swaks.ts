import { canonicalEvent } from './canonical';
import type { LossKind } from './losses';
import { fileText, notateLast, notateSigns } from './notate';
import { directiveLoss, lossOf } from './text/remarks';
import { type Happened, LEFT_OUT, type Remarked, type Rendering, type Said, type TextForm } from './text/textForm';
import { textTarget } from './text/textTarget';

const FORM: TextForm = {
  dialect: 'swaks',
  said: saidLine,
  happened,
  remarked,
  opening: '=== Connected to server.',
};

/** As swaks shows a session; read by dialects/swaks.ts. */
export const swaks = textTarget(
  {
    id: 'swaks',
    title: 'swaks output',
    description: 'As the program swaks shows a session: " -> ", "<-  ", "=== "',
  },
  FORM,
);

function saidLine({ side, text, part, place }: Said, { tls }: { readonly tls: boolean }): readonly Rendering[] {
  const mark = side === 'client' ? (tls ? ' ~> ' : ' -> ') : serverMark(text, tls);
  const lost: LossKind[] = [
    ...(place.time === undefined ? [] : (['times'] as const)),
    ...(place.frame === undefined ? [] : (['frames'] as const)),
  ];
  const shown = fileText(text);
  const means = { kind: 'said', side, text } as const;
  const notated = [notateLast(shown), notateSigns(shown)].filter((other) => other !== shown);
  return [
    { lines: [mark + shown], means, lost },
    ...notated.map((other): Rendering => ({ lines: [mark + other], means, lost: [...lost, 'notation'] })),
    {
      lines: [`=== # ${side === 'client' ? 'C' : 'S'}: ${part === 'dialogue' ? shown : notateSigns(shown)}`],
      lost: ['unsayable'],
    },
    LEFT_OUT,
  ];
}

/** A reply that is an error has stars, which is how swaks says that it wanted another one. */
function serverMark(text: string, tls: boolean): string {
  const refused = /^[45][0-9]{2}(?:[ -]|$)/.test(text);
  if (tls) return refused ? '<~* ' : '<~  ';
  return refused ? '<** ' : '<-  ';
}

function happened(told: Happened): readonly Rendering[] {
  const { event, details } = told;
  const shown = fileText(details).trim();
  const timeless: LossKind[] = event.time === undefined && event.frame === undefined ? [] : ['times'];
  const canonical = canonicalEvent(event, details);
  const asRemark: readonly Rendering[] = [{ lines: [`=== # ${canonical.line}`], lost: ['events'] }, LEFT_OUT];
  const way = (line: string, lost: readonly LossKind[], side = event.side): Rendering => ({
    lines: [line],
    means: { kind: 'event', event: event.event, side },
    lost: [...timeless, ...lost],
  });
  switch (event.event) {
    case 'connect':
      return [way(`=== Connected to ${shown || 'server.'}`, [], undefined), ...asRemark];
    case 'tls':
      return [way(`=== TLS started with cipher ${shown || 'unknown'}`, [], undefined), ...asRemark];
    case 'tls-failed':
      return [
        way(`*** TLS startup failed ${shown}`.trimEnd(), event.side ? [] : ['event-sides'], 'client'),
        ...asRemark,
      ];
    case 'close': {
      const details: LossKind[] = shown === '' || /^[CS]$|^remote host\.$/.test(shown) ? [] : ['event-details'];
      if (event.side === 'client') return [way('=== Dropping connection', details), ...asRemark];
      if (event.side === 'server')
        return [way('*** Remote host closed connection unexpectedly.', details), ...asRemark];
      return [way('=== Connection closed with remote host.', details), ...asRemark];
    }
    case 'omitted':
      return /^\d+ lines sent$/.test(shown) ? [way(` -> ${shown}`, [], undefined), ...asRemark] : asRemark;
    default:
      return asRemark;
  }
}

function remarked(remark: Remarked): readonly Rendering[] {
  if (remark.remark === 'blank') return [{ lines: [] }];
  const shown = fileText(remark.text);
  const lost = [...lossOf(remark), ...directiveLoss(remark)];
  const noted: Rendering = { lines: [`=== # ${shown}`], lost };
  return remark.remark === 'note' ? [{ lines: [`=== ${shown}`], lost }, noted, LEFT_OUT] : [noted, LEFT_OUT];
}
