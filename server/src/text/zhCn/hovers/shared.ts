/** What several kinds of hovers have. */
export const SHARED_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'the client': '客户端',
  'No RFC defines it: it comes from single products.': '没有 RFC 定义它：它来自个别产品。',
  'It is deprecated.': '它已不推荐使用。',
  'The server answered {0}.': '服务器的应答为 {0}。',
  'the server, which closes the connection': '服务器关闭连接',
  ' ': '',
  'Temporary: the same attempt may succeed later.': '临时：稍后同样的尝试可能成功。',
  'Frame {0}': '帧 {0}',
  'in the packet of the line before': '与上一行在同一数据包中',
  '{0} before the connection began': '连接开始前 {0}',
  '{0} before the line before': '早于上一行 {0}',
  '{0} after the connection began': '连接开始后 {0}',
  '{0} after the line before': '上一行之后 {0}',
  '{0} ms': '{0} 毫秒',
  deprecated: '不推荐使用',
  historical: '历史遗留',
};
