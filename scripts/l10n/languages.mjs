/**
 * The languages besides English, by the ids that VS Code gives them.
 *
 * @type {readonly {
 *   id: string,
 *   serverTexts: () => Promise<ReadonlyMap<string, string>>,
 *   rfcText: (rule: { title: string, rfc: string, section?: string, address: string }) => string,
 * }[]}
 */
export const LANGUAGES = [
  {
    id: 'zh-cn',
    serverTexts: async () => (await import('../../server/src/text/zhCn/table.ts')).ZH_CN,
    rfcText: ({ title, rfc, section, address }) =>
      `${title}（[RFC ${rfc}${section ? ` 第 ${section} 节` : ''}](${address})）。`,
  },
];
