import { localized } from '../text/localized';
import type { PacketClock } from './packetClock';
import type { ProblemTeller } from './problemTeller';

/** Whether a record begins at a place; `more`: the octets that are here do not tell. */
export type Verdict = 'record' | 'none' | 'more';

/**
 * @param at where a record may begin
 * @param end behind the octets that are here
 * @param isLast the file ends there
 */
export type Judge = (octets: Uint8Array, at: number, end: number, isLast: boolean) => Verdict;

/** Where the first record begins from `at` on and before `to`; `more` where that is open, `none` with `to`. */
export function findRecord(
  judge: Judge,
  octets: Uint8Array,
  { at, to, end, isLast }: { at: number; to: number; end: number; isLast: boolean },
): { verdict: Verdict; at: number } {
  for (let place = at; place < to; place++) {
    const verdict = judge(octets, place, end, isLast);
    if (verdict !== 'none') return { verdict, at: place };
  }
  return { verdict: 'none', at: to };
}

/** The way back into a file behind damage. Tells how much was passed over, or that nothing was found. */
export class Recovery {
  private lost: { readonly place: number; readonly why: string } | undefined;

  constructor(
    private readonly judge: Judge,
    private readonly problems: ProblemTeller,
    private readonly clock: PacketClock,
  ) {}

  get isLost(): boolean {
    return this.lost !== undefined;
  }

  /** @param place in the file, in octets, of what cannot be read */
  begin(place: number, why: string): void {
    this.lost = { place, why };
  }

  /** Where to go on: at a record, where `isLost` is false then, or at octets that have to be seen with what follows them. */
  search(octets: Uint8Array, at: number, end: number, isLast: boolean, offset: number): number {
    const found = findRecord(this.judge, octets, { at, to: end, end, isLast });
    if (found.verdict === 'record') this.passedOver(offset + found.at);
    return found.at;
  }

  /** The file has ended. */
  giveUp(): void {
    if (this.lost !== undefined) this.tell(localized('{0} The rest of the file cannot be read.', this.lost.why));
  }

  private passedOver(behind: number): void {
    const { place, why } = this.lost!;
    this.tell(localized('{0} {1} octets are passed over.', why, behind - place));
    this.lost = undefined;
  }

  private tell(message: string): void {
    this.problems.tell('damaged', message, this.lost!.place, this.clock.frame + 1);
  }
}
