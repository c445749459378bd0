import type { Connection } from 'vscode-languageserver';
import type { TranscriptSettings } from '../config/transcriptSettings';
import { judgeLesson } from '../lessons/judgeLesson';
import { LESSON_REQUEST, type LessonParams, type LessonResult } from '../messages';

/** Serves what the Test Explorer asks for: the text comes along, as most of these files are not open. */
export function serveLessons(connection: Connection, settingsOf: (uri: string) => Promise<TranscriptSettings>): void {
  connection.onRequest(LESSON_REQUEST, async ({ uri, text }: LessonParams): Promise<LessonResult> => {
    const { expectations, others } = judgeLesson(text.split(/\r?\n/), await settingsOf(uri));
    return {
      expectations: expectations.map(({ unmet, ...one }) => ({ ...one, unmet: unmet ?? null })),
      others: others.map(({ rule, message, place: { line, start, end } }) => ({ rule, message, line, start, end })),
    };
  });
}
