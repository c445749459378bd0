import type { Exchange, Place, Reply } from '../../session/exchange';
import { isLastChunk } from '../../syntax/chunkCommand';
import type { RuleContext } from '../rule';
import { verbPlace } from '../verbPlace';
import { type Checks, type Reporter, subjectOf } from './reporter';
import { addressIn } from './sentValues';
import type { TransactionSubject } from './subject';

/** The transaction that is open. */
interface Open {
  /** Where its MAIL stands; null where none is open. */
  place: Place | null;
  /** Null where it is not known. */
  address: string | null;
  accepted: number;
  refused: number;
  /** The code of the last refusal of a recipient or of the message; of several one that is not for good. */
  refusal: number;
  /** DATA or BDAT was refused. */
  stopped: boolean;
  /** The server waits for the message, or has it: all that can end the transaction is a verdict. */
  sending: boolean;
  /** Codes of the verdict on a message that is not in the transcript. */
  verdicts: number[];
}

type Outcome = 'delivered' | 'partial' | 'rejected' | 'deferred' | 'aborted';

/** Looks at each transaction when the message got its verdict, or when something else ended it. */
export function transactionChecks(reporter: Reporter): Checks {
  const close = (context: RuleContext, outcome: Outcome, size?: number) => {
    const open = context.memory as Open;
    const { place, address, accepted, refused } = open;
    Object.assign(open, nothingOpen());
    if (!place) return;
    const transaction: TransactionSubject = {
      address: address ?? undefined,
      outcome,
      recipients: accepted,
      refused,
      size,
    };
    reporter.tell({ ...subjectOf(context), transaction }, place, context);
  };
  const leave = (context: RuleContext) => {
    const { accepted, refusal, stopped, sending } = context.memory as Open;
    if (sending) {
      // The verdict is not recorded.
      drop(context);
      return;
    }
    close(context, refusal > 0 && (accepted === 0 || stopped) ? refusedWith(refusal) : 'aborted');
  };
  return {
    memory: nothingOpen,
    check: {
      command({ exchange }, context) {
        // QUIT ends what is open; what was sent along with it has its replies first.
        if (exchange.kind === 'quit' && !exchange.grouped) leave(context);
      },
      reply({ exchange, reply, complete, skipped }, context) {
        const open = context.memory as Open;
        // What was answered to a part of it is not known.
        if (skipped.some(({ kind }) => PARTS.has(kind)) || exchange?.before.phase === 'unknown') drop(context);
        if (!exchange) {
          if (complete.role !== 'omitted' || !open.sending) return;
          // These close the connection, and are no verdict.
          if (reply.code === 221 || reply.code === 421) return drop(context);
          // The log has the verdict, but no message.
          open.verdicts.push(reply.code);
          if (context.state.hello !== 'LHLO' || open.verdicts.length >= open.accepted) {
            finish(context, open.verdicts, undefined, close);
          }
          return;
        }
        if (complete.partial) return;
        const good = reply.code < 400;
        switch (exchange.kind) {
          case 'mail':
            if (!good) {
              if (open.place) return;
              begin(open, exchange);
              close(context, refusedWith(reply.code));
              return;
            }
            leave(context);
            begin(open, exchange);
            return;
          case 'rcpt':
            if (good) open.accepted++;
            else {
              open.refused++;
              refuse(open, reply);
            }
            return;
          case 'data':
            open.sending = good;
            if (good) return;
            open.stopped = true;
            // Where no recipient was accepted, the replies to RCPT have decided.
            if (open.accepted > 0 || open.refused === 0) refuse(open, reply);
            return;
          case 'message':
            finish(context, codesOf(exchange), exchange.size, close);
            return;
          case 'bdat':
            if (isLastChunk(exchange.text) && !isUnknownCommand(reply))
              finish(context, codesOf(exchange), exchange.size, close);
            else if (!good) {
              open.stopped = true;
              refuse(open, reply);
            }
            return;
          case 'rset':
          case 'ehlo':
          case 'helo':
          case 'lhlo':
          case 'starttls':
          case 'xclient':
          case 'quit':
            if (reply.code >= 200 && good) leave(context);
        }
      },
      connection({ change }, context) {
        if (change === 'gap' || change === 'cut' || change === 'encrypted') drop(context);
      },
      closed({ unanswered }, context) {
        // A message without its verdict may have been taken all the same (RFC 5321 section 3.8).
        if (unanswered.some(({ kind }) => kind === 'message' || kind === 'bdat')) drop(context);
        else leave(context);
      },
    },
  };
}

/** Forgets a transaction of which the end is not known. */
function drop({ memory }: RuleContext): void {
  Object.assign(memory as Open, nothingOpen());
}

/** What a transaction is made of. */
const PARTS: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>(['mail', 'rcpt', 'data', 'bdat', 'message']);

function codesOf({ replies }: Exchange): readonly number[] {
  const codes = replies.map(({ code }) => code);
  const last = codes.at(-1) ?? 0;
  if (codes[0] !== 353) return codes;
  // PRDR says 353, then a verdict for each recipient, and at last one for all.
  return last >= 400 ? [last] : codes.slice(1);
}

/** A chunk that is refused as a command ends nothing: a server that does not know BDAT goes on. */
function isUnknownCommand({ code }: Reply): boolean {
  return code >= 500 && code <= 504;
}

function nothingOpen(): Open {
  return {
    place: null,
    address: null,
    accepted: 0,
    refused: 0,
    refusal: 0,
    stopped: false,
    sending: false,
    verdicts: [],
  };
}

function begin(open: Open, mail: Exchange): void {
  Object.assign(open, nothingOpen(), { place: verbPlace(mail), address: addressIn(mail) ?? null });
}

/** One refusal that may be tried again makes the whole so. */
function refuse(open: Open, { code }: Reply): void {
  open.refusal = open.refusal >= 400 && open.refusal < 500 ? open.refusal : code;
}

function refusedWith(code: number): Outcome {
  return code < 500 ? 'deferred' : 'rejected';
}

/** In LMTP a message has a reply for each recipient that was accepted (RFC 2033 section 4.2). */
function finish(
  context: RuleContext,
  codes: readonly number[],
  size: number | undefined,
  close: (context: RuleContext, outcome: Outcome, size?: number) => void,
): void {
  const { refused } = context.memory as Open;
  const bad = codes.filter((code) => code >= 400);
  if (bad.length === 0) close(context, refused > 0 ? 'partial' : 'delivered', size);
  else if (bad.length < codes.length) close(context, 'partial', size);
  else close(context, refusedWith(bad.find((code) => code < 500) ?? 550), size);
}
