import { partiesAt, phaseAt, type StepPlace } from './stepPlace';

/** What conditions of breakpoints can ask of a place besides its line. */
export interface Facts {
  /** A phase of the session, as the table of phases names it; `unknown` where it cannot be told. */
  readonly phase: string;
  readonly tls: boolean;
  /** Empty where nobody has authenticated. */
  readonly user: string;
  /** Of the transaction at hand. */
  readonly recipients: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of the message so far. */
  readonly octets: number;
}

export function factsAt(place: StepPlace): Facts {
  const { heard, state, transaction, mask } = place;
  const recipients = transaction?.summary.recipients ?? [];
  return {
    phase: phaseAt(place),
    tls: heard.standing.tls,
    user: mask.text(partiesAt(place).authenticated ?? ''),
    recipients: recipients.length,
    accepted: recipients.filter(({ accepted }) => accepted === true).length,
    refused: recipients.filter(({ accepted }) => accepted === false).length,
    octets: state?.message.octets ?? 0,
  };
}
