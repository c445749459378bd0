import type { LeftNote, LeftWhy } from '../capture/annotate/packetNotes';

/** Why a note is not in the copy, in a sentence without text of the transcript. Lines count from 1. */
export function leftInWords({ note: { frame, line }, why }: LeftNote): string {
  return `The note in line ${line + 1} could not be written: ${WHY[why](frame)}.`;
}

const WHY: Readonly<Record<LeftWhy, (frame: number) => string>> = {
  'no-frame': (frame) => `the capture has no frame ${frame}`,
  'other-time': (frame) =>
    `frame ${frame} of the capture has another time than in the transcript, which seems to be of another capture`,
  'no-place': (frame) => `the block of frame ${frame} has no room for comments`,
};
