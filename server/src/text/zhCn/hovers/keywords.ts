/** Hovers on EHLO keywords and parameters. */
export const KEYWORDS_HOVER_TEXTS: Readonly<Record<string, string>> = {
  'The server’s name: {0}': '服务器的名称：{0}',
  'Free text of the server': '服务器的自由文本',
  'The first line of the reply is no keyword: it begins with the name by which the server calls itself.':
    '应答的第一行不是关键字：它以服务器自称的名称开头。',
  'Behind its name the server may say what it likes here. Keywords begin on the second line.':
    '在名称之后，服务器可以写任意内容。关键字从第二行开始。',
  'EHLO keyword {0}': 'EHLO 关键字 {0}',
  'No extension of this name is known here.': '此处不认识这个名称的扩展。',
  'Names that begin with X are private: both sides have to know what they mean.':
    '以 X 开头的名称是私有的：双方必须知道其含义。',
  'A client that does not know a keyword ignores it.': '不认识某个关键字的客户端会忽略它。',
  'The form with `=` is for clients of long ago.': '带 `=` 的形式供很久以前的客户端使用。',
  'The server has to offer {0} with it.': '服务器必须同时声明 {0}。',
  '{0} of {1}': '{0}（用于 {1}）',
  'the parameter {0}': '参数 {0}',
  'the parameters {0}': '参数 {0}',
  'the commands {0}': '命令 {0}',
  'It brings {0}.': '它带来{0}。',
  'Without a number, as here, it does not tell the limit.': '像这里这样没有数字时，它不说明上限。',
  'Here: {0}, which is not a number of octets.': '此处：{0}，不是字节数。',
  'Here: 0, which means no fixed limit.': '此处：0，表示没有固定的上限。',
  'Here: at most {0}.': '此处：最多 {0}。',
  'Here: {0}.': '此处：{0}。',
  'Here: less than {0} is refused where a late message is to be returned.':
    '此处：若要求逾期退回邮件，短于 {0} 的时限会被拒绝。',
  '{0} stands behind it, though this keyword takes no parameter.': '其后有 {0}，而此关键字不带参数。',
  'No RFC defines it, and no description was found: take this for hearsay.':
    '没有 RFC 定义它，也没有找到其说明：以下仅为传闻。',
  'It is experimental.': '它是实验性的。',
  'It is historic: RFCs have given it up.': '它已成为历史：RFC 已将其放弃。',
  'It is obsolete.': '它已废弃。',
  'Parameter {0} of {1}': '{1} 的参数 {0}',
  'No extension known here defines it. A server that does not know it answers 555.':
    '此处所知的扩展都没有定义它。不认识它的服务器应答 555。',
  'It needs a value, which is missing here.': '它需要一个值，而此处没有给出。',
  'It takes no value, though one is given here.': '它不带值，而此处给出了一个。',
  '{0} (written {1})': '{0}（写作 {1}）',
  '{0}, which is not a number of octets': '{0}，不是字节数',
  '`NEVER`: no report at all, not even of failure': '`NEVER`：不要任何报告，包括失败报告',
  '{0}, a report {1}': '{0}，在{1}时报告',
  'an address of type {0}, {1}': '类型为 {0} 的地址，{1}',
  '`<>`, not known or not vouched for': '`<>`，未知或不作担保',
  'at once': '立即',
  'within {0}': '在 {0} 之内',
  '{0}, {1} ago: the time is over already': '{0}，{1} 之前：时限已过',
  '{0}, else it is returned': '{0}，否则退回邮件',
  '{0}, else the sender is notified': '{0}，否则通知发件人',
  '{0}, with reports on the way': '{0}，途中发送报告',
  'since {0}; a server without RRVS may go on': '自 {0} 起；没有 RRVS 的服务器可以继续',
  'since {0}': '自 {0} 起',
  'The session was opened with `HELO`, after which no parameter may be used (it belongs to {0}).':
    '会话以 `HELO` 开始，此后不得使用任何参数（它属于 {0}）。',
  'It belongs to the extension {0}.': '它属于扩展 {0}。',
  'It belongs to the extension {0}, which the server offered.': '它属于服务器已声明的扩展 {0}。',
  'It belongs to the extension {0}, which the server did not offer: it should not be used here.':
    '它属于服务器未声明的扩展 {0}：此处不应使用它。',
  'The client may send several commands without waiting for each reply. `EHLO`, `DATA`, `VRFY`, `EXPN`, `TURN`, `QUIT` and `NOOP` have to come last in such a group.':
    '客户端可以发送多条命令而不必等待每条应答。`EHLO`、`DATA`、`VRFY`、`EXPN`、`TURN`、`QUIT` 和 `NOOP` 必须位于这样一组命令的末尾。',
  'The server tells the largest message it takes, and the client may announce the size of its message.':
    '服务器说明它接收的最大邮件，客户端可以声明其邮件的大小。',
  'The server can encrypt this connection. After a successful STARTTLS the session starts afresh, and the keyword must not be offered again.':
    '服务器可以加密此连接。STARTTLS 成功之后会话重新开始，并且不得再次声明此关键字。',
  'The server lets clients authenticate, with one of the SASL mechanisms listed here.':
    '服务器允许客户端以此处列出的 SASL 机制之一进行认证。',
  'The server puts a code of three numbers, such as 5.1.1, in front of its texts. It says more than the reply code.':
    '服务器在其文本之前给出由三个数字组成的状态码，例如 5.1.1。它比应答码说明得更多。',
  'The message text may hold octets above 127. It does not allow them in addresses or header fields: that is SMTPUTF8.':
    '邮件文本可以含有大于 127 的字节。地址和头部字段中不允许：那属于 SMTPUTF8。',
  'Addresses and header fields may hold letters beyond ASCII.': '地址和头部字段可以含有非 ASCII 的字符。',
  'The sender may say when it wants delivery reports, and what they contain.':
    '发件人可以说明何时需要投递报告，以及报告包含什么。',
  'The message may be sent in chunks of a known length with `BDAT`, without doubled dots. `DATA` works as well.':
    '可以用 `BDAT` 以已知长度的分块发送邮件，不加倍点。`DATA` 同样可用。',
  'The message may be binary, without lines. It then has to be sent with `BDAT`.':
    '邮件可以是不分行的二进制内容。此时必须用 `BDAT` 发送。',
  'The client may ask whether a mailbox exists. Many servers answer without telling.':
    '客户端可以询问邮箱是否存在。许多服务器的应答并不说明。',
  'The client may ask for the members of a mailing list.': '客户端可以询问邮件列表的成员。',
  'The client may ask for help, which is text for people.': '客户端可以请求帮助，即供人阅读的文本。',
  'The client may ask the server to start sending the mail it holds for a domain.':
    '客户端可以请求服务器开始发送它为某个域保存的邮件。',
  'The client may ask that a message travel only over connections with TLS, all the way.':
    '客户端可以要求邮件全程只经由使用 TLS 的连接传输。',
  'The server tells its limits, so that a client need not run into them.': '服务器告知其限制，以免客户端超出。',
  'The client may say by when a message has to be delivered.': '客户端可以说明邮件必须在何时之前投递。',
  'After the message the server can answer for each recipient on its own. Exim knows it.':
    '邮件之后，服务器可以对每个收件人分别应答。Exim 支持它。',
  'A client that remembers these keywords may send EHLO before the greeting. Exim knows it.':
    '记住这些关键字的客户端可以在问候语之前发送 EHLO。Exim 支持它。',
  'The client may give each message a priority, from -9 (lowest) to 9.':
    '客户端可以给每封邮件指定优先级，从 -9（最低）到 9。',
  'The client may ask that mail reach a mailbox only if it still has the same owner.':
    '客户端可以要求只有在邮箱仍属于同一所有者时才将邮件送达。',
  'The client may ask the server to hold a message for some time. It is for submission only.':
    '客户端可以请求服务器将邮件保留一段时间。仅用于邮件提交。',
  'The client may name the message by a URL, from which the server fetches it. It is for submission only.':
    '客户端可以用 URL 指定邮件，由服务器从该处取得。仅用于邮件提交。',
  'The server tells which advertising it does not want, and the client may label its mail.':
    '服务器说明它不要哪些广告，客户端可以为其邮件加上标签。',
  'The client may permit that the content be converted.': '客户端可以允许转换内容。',
  'The client may ask what kinds of content a recipient can take.': '客户端可以询问收件人能够接收哪些类型的内容。',
  'The client may mark a message so that its way can be asked for later.': '客户端可以标记邮件，以便以后查询其去向。',
  'A transaction that broke off can be taken up again.': '中断的事务可以恢复。',
  'A client that has authenticated may change roles with the server, to fetch its mail.':
    '已通过认证的客户端可以与服务器交换角色，以取得其邮件。',
  'The two sides may change roles. It is unsafe, because nobody proves who he is.':
    '双方可以交换角色。这不安全，因为没有人证明自己的身份。',
  'The client may name who sent the message on most recently (Sender ID).':
    '客户端可以指明最近转发邮件的人（Sender ID）。',
  'An experiment with letters beyond ASCII in addresses; SMTPUTF8 took its place.':
    '在地址中使用非 ASCII 字符的一项实验；已由 SMTPUTF8 取代。',
  'A trusted proxy may tell the server who the real client is. Postfix offers it to such hosts only.':
    '受信任的代理可以告知服务器真正的客户端是谁。Postfix 只向这样的主机声明它。',
  'A content filter may hand on facts about the original client, for the log. Postfix offers it to such hosts only.':
    '内容过滤器可以转告有关原始客户端的信息，用于日志。Postfix 只向这样的主机声明它。',
  'at most {0} transactions in a session': '一个会话中最多 {0} 个事务',
  'at most {0} recipients in a transaction': '一个事务中最多 {0} 个收件人',
  'at most {0} recipient domains in a transaction': '一个事务中最多 {0} 个收件人域',
  'The client announces how large the message is, so that the server can refuse it before it is sent. It is an estimate, without doubled dots.':
    '客户端声明邮件有多大，使服务器能够在发送之前拒绝它。这是估计值，不计加倍的点。',
  'What a report of failure should return: the whole message (`FULL`) or its header fields only (`HDRS`).':
    '失败报告应退回什么：整封邮件（`FULL`），或只有其头部字段（`HDRS`）。',
  'A name for this sending, which delivery reports repeat.': '此次发送的标识，投递报告会重复它。',
  'Who submitted the message first, as far as the client vouches for it; `<>` means unknown. It is no login.':
    '就客户端所担保的而言，邮件最初由谁提交；`<>` 表示未知。它不是登录。',
  'The message needs letters beyond ASCII in an address or a header field.':
    '邮件的地址或头部字段中需要非 ASCII 字符。',
  'The message must travel only over connections with TLS.': '邮件只能经由使用 TLS 的连接传输。',
  'By when the message has to be delivered.': '邮件必须在何时之前投递。',
  'The server holds the message for so long before it sends it on.': '服务器在转发之前将邮件保留这么久。',
  'The server holds the message until this time.': '服务器将邮件保留到此时间。',
  'The priority of the message, from -9 (lowest) to 9.': '邮件的优先级，从 -9（最低）到 9。',
  'When a delivery report is wanted for this recipient.': '何时需要此收件人的投递报告。',
  'The recipient as the sender first wrote it, which delivery reports repeat.':
    '发件人最初写下的收件人，投递报告会重复它。',
  'Deliver only if the mailbox has had the same owner since this time.':
    '只有在邮箱自此时间以来一直属于同一所有者时才投递。',
  '{0}, a message in ASCII only': '{0}，仅含 ASCII 的邮件',
  '{0}, a message that may hold octets above 127, in lines': '{0}，可含大于 127 的字节的邮件，按行组织',
  '{0}, a binary message, which has to be sent with `BDAT`': '{0}，必须用 `BDAT` 发送的二进制邮件',
  '{0}, the whole message': '{0}，整封邮件',
  '{0}, the header fields only': '{0}，只有头部字段',
  'of success': '成功',
  'of failure': '失败',
  'of delay': '延迟',
};
