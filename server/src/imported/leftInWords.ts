import type { LeftNote, LeftWhy } from '../capture/annotate/packetNotes';
import { localized } from '../text/localized';

/** Why a note is not in the copy, in a sentence without text of the transcript. Lines count from 1. */
export function leftInWords({ note: { frame, line }, why }: LeftNote): string {
  return localized('The note in line {0} could not be written: {1}.', line + 1, localized(WHY[why], frame));
}

const WHY: Readonly<Record<LeftWhy, string>> = {
  'no-frame': 'the capture has no frame {0}',
  'other-time':
    'frame {0} of the capture has another time than in the transcript, which seems to be of another capture',
  'no-place': 'the block of frame {0} has no room for comments',
};
