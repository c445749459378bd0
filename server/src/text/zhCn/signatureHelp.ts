/** The parts of a command while it is written. */
export const SIGNATURE_TEXTS: Readonly<Record<string, string>> = {
  'To whom failures are reported; `<>` for a message that is itself such a report.':
    '失败将报告给谁；邮件本身就是这样的报告时为 `<>`。',
  'One recipient. Others have a `RCPT` of their own.': '一个收件人。其他收件人各有自己的 `RCPT`。',
  'Its value: {0}': '其值：{0}',
  'The full name of the client’s host, or its address in square brackets where it has no name.':
    '客户端主机的完整名称；没有名称时，为方括号中的地址。',
  'The full name of the client’s host.': '客户端主机的完整名称。',
  'One of those that the server offered behind `AUTH`.': '服务器在 `AUTH` 之后所声明的机制之一。',
  'What the mechanism sends first, in base64; a single `=` where that is empty. Without it the server asks with 334.':
    '机制首先发送的内容，以 base64 编码；内容为空时写单独的 `=`。省略时，服务器以 334 询问。',
  'So many octets follow behind this line, with the CRLFs counted.': '此行之后跟随的字节数，CRLF 计算在内。',
  'The message ends with this chunk.': '邮件以此分块结束。',
  'Where the server fetches the text.': '服务器获取文本的位置。',
  'The message ends with it.': '邮件以此结束。',
  'A user name or a mailbox.': '用户名或邮箱。',
  'The reply may hold letters beyond ASCII.': '应答可含 ASCII 以外的字符。',
  'The command to which help is wanted.': '需要帮助的命令。',
  'The server ignores it.': '服务器会忽略它。',
  'The host for which mail is held; `@` in front of it for all hosts of a domain.':
    '为其保存邮件的主机；前面加 `@` 表示一个域的所有主机。',
  'The domains of which mail is wanted, with commas between.': '要获取其邮件的域，以逗号分隔。',
  'Facts about the real client: `NAME`, `ADDR`, `PORT`, `PROTO`, `HELO`, `LOGIN`.':
    '有关真正的客户端的信息：`NAME`、`ADDR`、`PORT`、`PROTO`、`HELO`、`LOGIN`。',
  'Facts about the original client: `NAME`, `ADDR`, `PORT`, `PROTO`, `HELO`, `IDENT`, `SOURCE`.':
    '有关原始客户端的信息：`NAME`、`ADDR`、`PORT`、`PROTO`、`HELO`、`IDENT`、`SOURCE`。',
};
