import assert from 'node:assert/strict';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { convert } from '../../../server/src/convert/convert';
import { TARGETS } from '../../../server/src/convert/index';
import type { LossKind } from '../../../server/src/convert/losses';
import type { Source } from '../../../server/src/convert/source';
import type { Target } from '../../../server/src/convert/target';
import { dialogueDifference } from '../../harness/dialogueDifference';
import { describeWithShared } from '../../harness/shared';
import { sharedSources } from './sharedSources';

/** After these the text is not the same session any more, and that is told. */
const CHANGES: ReadonlySet<LossKind> = new Set<LossKind>([
  'unsayable',
  'misread',
  'blanks',
  'tls-state',
  'added-connects',
  'dialect-unclear',
]);
const CHANGES_EVENTS: ReadonlySet<LossKind> = new Set<LossKind>([
  'events',
  'event-kinds',
  'event-sides',
  'added-connects',
  'omissions',
]);
/** All that the canonical form ever loses, in whatever dialect the transcript is. */
const LOST_BY_CANONICAL: ReadonlySet<LossKind> = new Set<LossKind>([
  'prose',
  'unread',
  'order',
  'interleaving',
  'event-details',
  'overlong',
  'dialect-unclear',
  'added-connects',
]);

const textTargets = TARGETS.filter(({ dialect }) => dialect !== undefined);

for (const parts of [['corpus', 'transcripts'], ['lab-transcripts']]) {
  describeWithShared(`real transcripts of ${parts[0]}, converted and read again`, parts, (folder) => {
    for (const target of textTargets) {
      it(`as ${target.id} are the same sessions, but for what is told`, () => {
        let same = 0;
        for (const source of sharedSources(folder)) if (isTheSame(source, target)) same++;
        assert.ok(same > 100, `only ${same} were the same`);
      }).timeout(120_000);
    }
  });
}

/** Whether all came through; fails where something did not and was not told. */
function isTheSame(source: Source, target: Target): boolean {
  const { name } = source;
  const { text, lost } = convert(source, target);
  const kinds = new Set(lost.map(({ kind }) => kind));
  if (target.id === 'canonical') {
    for (const kind of kinds) assert.ok(LOST_BY_CANONICAL.has(kind), `${name} loses ${kind} in the canonical form`);
  }
  if ([...kinds].some((kind) => CHANGES.has(kind))) return false;
  // As a file it goes through UTF-8.
  const read = readDialogue(readTranscript(Buffer.from(text, 'utf8')));
  const compared = {
    times: !kinds.has('times') && !kinds.has('frames'),
    events: ![...kinds].some((kind) => CHANGES_EVENTS.has(kind)),
  };
  assert.deepEqual(dialogueDifference(source.dialogue, read, compared), [], `${name} as ${target.id}`);
  return true;
}
