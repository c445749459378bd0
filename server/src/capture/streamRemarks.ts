/** What is told of a stream besides its octets, by kind, in words that stand behind "Frame 17: " and the like. */
const WORDS = {
  'overlap-differs': 'sent again with other octets; those that came first are shown',
  'zero-window': 'the receive window is full (0 octets)',
  snapped: 'the capture kept only a part of this packet',
  'urgent-data': 'octets are marked as urgent',
  'reset-ignored': 'a reset outside of the stream is not taken for its end',
  'fragments-differ': 'IP fragments overlap with other octets; those that came first are shown',
  'came-late': 'octets came when they had already been taken for missing, and are left out',
  'data-after-close': 'octets behind the end of this side are left out',
  'order-limit': 'too many octets wait for missing ones, which are taken for lost',
} as const;

export type RemarkKind = keyof typeof WORDS;

export interface StreamRemark {
  readonly kind: RemarkKind;
  /** How many octets it is about; 0 where it is not about octets. */
  readonly octets: number;
}

/** What a remark says, for people. */
export function remarkWords({ kind, octets }: StreamRemark): string {
  return octets > 0 ? `${WORDS[kind]} (${octets} ${octets === 1 ? 'octet' : 'octets'})` : WORDS[kind];
}
