import type { StepFacts, StepInfo } from '../../../../server/src/stepMessages';
import type { Breakpoints, StopReason } from './breakpoints';
import type { StepPages } from './stepPages';

/** Where a movement ended, and why. */
export type Arrival =
  | { readonly step: StepInfo; readonly why: 'there' | 'first' | 'last' | 'paused' }
  | { readonly step: StepInfo; readonly why: 'stop'; readonly reason: StopReason }
  /** It was at the last line already. */
  | { readonly step: undefined; readonly why: 'end' };

export interface Walk {
  readonly pages: StepPages;
  readonly breakpoints: Breakpoints;
  readonly facts: (step: StepInfo) => Promise<StepFacts | undefined>;
  readonly log: (text: string, step: StepInfo) => void;
  /** Whether the user wants to stop. */
  readonly isCancelled: () => boolean;
}

/**
 * Goes down from a line, step by step, until one of them is the goal or asks to be stopped at.
 *
 * @param from the line at which one is; -1 in front of all
 * @param isGoal asked at each step; the last one of the session always is one
 */
export async function goForward(walk: Walk, from: number, isGoal: (step: StepInfo) => boolean): Promise<Arrival> {
  let step = await walk.pages.atOrBelow(from + 1);
  if (!step) return { step: undefined, why: 'end' };
  for (;;) {
    const reason = await reasonFor(walk, step, true);
    if (reason) return { step, why: 'stop', reason };
    const below: StepInfo | undefined = await walk.pages.atOrBelow(step.line + 1);
    if (isGoal(step)) return { step, why: 'there' };
    if (!below) return { step, why: 'last' };
    if (walk.isCancelled()) return { step, why: 'paused' };
    step = below;
  }
}

/** The same upwards; the first step of the session is always a goal. */
export async function goBack(walk: Walk, from: number, isGoal: (step: StepInfo) => boolean): Promise<Arrival> {
  let step = await walk.pages.atOrAbove(from - 1);
  if (!step) {
    const first = await walk.pages.atOrBelow(from);
    return first ? { step: first, why: 'first' } : { step: undefined, why: 'end' };
  }
  for (;;) {
    if (isGoal(step)) return { step, why: 'there' };
    const reason = await reasonFor(walk, step, false);
    if (reason) return { step, why: 'stop', reason };
    const above: StepInfo | undefined = await walk.pages.atOrAbove(step.line - 1);
    if (!above) return { step, why: 'first' };
    if (walk.isCancelled()) return { step, why: 'paused' };
    step = above;
  }
}

/** Step in: each line. */
export function isNextLine(): boolean {
  return true;
}

/** Step over: each line, but the rest of a message or chunk in one. */
export function isNextPart(from: StepInfo | undefined): (step: StepInfo) => boolean {
  return ({ kind, exchangeEnd }) =>
    from?.kind !== 'message-text' || kind !== 'message-text' || exchangeEnd !== from.exchangeEnd;
}

/** Step out: the end of the command with its reply, at the end of that the end of the transaction, and else that of the session. */
export function isWayOut({ line, exchangeEnd, transactionEnd }: StepInfo): (step: StepInfo) => boolean {
  const end = [exchangeEnd, transactionEnd].find((one) => one > line) ?? Number.POSITIVE_INFINITY;
  return (step) => step.line >= end;
}

function reasonFor(walk: Walk, step: StepInfo, isForward: boolean): Promise<StopReason | undefined> {
  return walk.breakpoints.reasonFor({
    step,
    isForward,
    facts: () => walk.facts(step),
    log: (text) => walk.log(text, step),
  });
}
