import type { Texts } from './localized';

/** The translations for an editor's language, such as `zh-cn` or `de`; undefined where there are none. Only they are loaded. */
export async function textsFor(locale: string | undefined): Promise<Texts | undefined> {
  const tag = locale?.toLowerCase().replaceAll('_', '-') ?? '';
  return /^zh(?:-(?:cn|sg|hans)\b|$)/.test(tag) ? (await import('./zhCn/table')).ZH_CN : undefined;
}
