/** Messages of findings, the titles of their fixes, and what they are put together of. */
export const FINDING_TEXTS: Readonly<Record<string, string>> = {
  'ATRN before AUTH: mail is only handed over to a client that has proved who it is. The server must refuse ATRN in a session that is not authenticated (RFC 2645 section 5.2.1).':
    '在 AUTH 之前发送 ATRN：只有证明了自己身份的客户端才能取得邮件。会话未经认证时，服务器必须拒绝 ATRN（RFC 2645 第 5.2.1 节）。',
  '{0} without TLS, after STARTTLS was refused: the line holds the password or token itself. Whoever sits in the middle can refuse STARTTLS to get it; a client that wanted TLS must give up here instead (RFC 3207 section 6).':
    'STARTTLS 被拒绝之后，在没有 TLS 的情况下使用 {0}：该行包含密码或令牌本身。处于中间的人可以通过拒绝 STARTTLS 来获取它；需要 TLS 的客户端此时必须放弃（RFC 3207 第 6 节）。',
  'This STARTTLS was refused.': '此 STARTTLS 被拒绝。',
  'A response for an AUTH exchange that is over: the client cancelled it with “*” and the server confirmed that. Here a command is expected (RFC 4954 section 4).':
    '对已经结束的 AUTH 交换的响应：客户端已用“*”取消，服务器也已确认。此处应为命令（RFC 4954 第 4 节）。',
  'Here the exchange was cancelled.': '交换在此处被取消。',
  'AUTH inside a transaction: {0}. The client authenticates before MAIL, or after RSET (RFC 4954 section 4).':
    '在事务之中发送 AUTH：{0}。客户端应在 MAIL 之前或 RSET 之后进行认证（RFC 4954 第 4 节）。',
  'No AUTH in the offer inside TLS, though the server offered it in the clear: a client that protects its password cannot log in (RFC 4954 section 4).':
    'TLS 之内没有声明 AUTH，而服务器在明文中却声明过：保护密码的客户端无法登录（RFC 4954 第 4 节）。',
  'Before TLS it was offered.': '在 TLS 之前曾声明过它。',
  'AUTH once more: the client is authenticated already. After a successful AUTH no other may be issued in the same session (RFC 4954 section 4).':
    '再次发送 AUTH：客户端已经通过认证。AUTH 成功之后，同一会话中不得再次发送（RFC 4954 第 4 节）。',
  '{0} after the last chunk: the chunk before said LAST, so that the message is complete and {1}. Another chunk is illegal (RFC 3030 section 2).':
    '在最后一个分块之后发送 {0}：前一个分块带有 LAST，邮件因此已经完整，并且{1}。再发送分块是非法的（RFC 3030 第 2 节）。',
  '{0} before MAIL: {1}. Chunks of a message follow its sender and recipients: MAIL, one or more RCPT, then {2} (RFC 3030 section 2).':
    '在 MAIL 之前发送 {0}：{1}。邮件的分块位于其发件人和收件人之后：先 MAIL，再一个或多个 RCPT，然后是 {2}（RFC 3030 第 2 节）。',
  '{0} though no recipient was accepted: the server refused {1}. Chunks are sent after the replies to MAIL and RCPT are collected and heeded (RFC 3030 section 2).':
    '没有任何收件人被接受却发送 {0}：服务器拒绝了{1}。应在收到并考虑 MAIL 和 RCPT 的应答之后才发送分块（RFC 3030 第 2 节）。',
  'the only RCPT': '唯一的 RCPT',
  'all {0} recipients': '全部 {0} 个收件人',
  '{0} before RCPT: the transaction has a sender, but no recipient yet. Chunks are sent after MAIL and one or more RCPT (RFC 3030 section 2).':
    '在 RCPT 之前发送 {0}：事务已有发件人，但还没有收件人。分块应在 MAIL 和一个或多个 RCPT 之后发送（RFC 3030 第 2 节）。',
  'A transaction more than the server takes in one session: MAILMAX is {0} (RFC 9422 section 4). The client begins a new session.':
    '事务数超过服务器在一个会话中所允许的：MAILMAX 为 {0}（RFC 9422 第 4 节）。客户端应开始新的会话。',
  'A recipient more than the server takes in one transaction: RCPTMAX is {0} (RFC 9422 section 4). The client begins a new transaction for the others.':
    '收件人数超过服务器在一个事务中所允许的：RCPTMAX 为 {0}（RFC 9422 第 4 节）。客户端应为其余收件人开始新的事务。',
  'HOLDFOR asks for {0} seconds, but the server holds a message for {1} at most (RFC 4865 section 4.1).':
    'HOLDFOR 要求保留 {0} 秒，而服务器最多保留邮件 {1} 秒（RFC 4865 第 4.1 节）。',
  'BY asks to return the message after {0} seconds, but the server takes {1} at least (RFC 2852 section 3).':
    'BY 要求在 {0} 秒后退回邮件，而服务器至少要求 {1} 秒（RFC 2852 第 3 节）。',
  '{0} inside a reply that began with {1}: all lines of one reply must have the same code (RFC 5321 section 4.2.1). Either this code is wrong, or the reply before was meant to end, with a blank instead of the hyphen behind its code.':
    '以 {1} 开头的应答之中出现 {0}：一个应答的所有行必须使用相同的应答码（RFC 5321 第 4.2.1 节）。要么此应答码有误，要么前一个应答本应结束，即应答码之后应为空格而不是连字符。',
  'The reply begins here, with {0}.': '应答从此处开始，应答码为 {0}。',
  'Give all lines of the reply the code {0}': '将应答的所有行改为应答码 {0}',
  'The chunk goes on behind the {0} octets that BDAT announced: with this line it has {1} or {2}. The server takes what is beyond the announced size for a command (RFC 3030 section 2).':
    '分块超出了 BDAT 声明的 {0} 个字节：算上这一行共有 {1} 或 {2} 个字节。服务器会把超出声明大小的内容当作命令（RFC 3030 第 2 节）。',
  'This BDAT announces {0} octets.': '此 BDAT 声明了 {0} 个字节。',
  '{0} in the middle of the chunk: with this line it has {1} of the {2} octets that BDAT announced, so that the server takes the line for text, and waits for more (RFC 3030 section 2).':
    '在分块中间发送 {0}：算上这一行，BDAT 声明的 {2} 个字节中只有 {1} 个，因此服务器会把该行当作文本，并继续等待（RFC 3030 第 2 节）。',
  'BDAT announces {0} octets, and the chunk has {1}: the server waited for the rest in vain (RFC 3030 section 2).':
    'BDAT 声明了 {0} 个字节，而分块只有 {1} 个字节：服务器没有等到其余部分（RFC 3030 第 2 节）。',
  'The last line of the chunk.': '分块的最后一行。',
  'BDAT announces {0} octets, the chunk has {1} here, and the server accepts it with {2}, for which it must have all {3}: some are not recorded, or the size is wrong (RFC 3030 section 2).':
    'BDAT 声明了 {0} 个字节，分块在此处有 {1} 个字节，而服务器以 {2} 接受了它，为此服务器必须已收到全部 {3} 个字节：要么有些字节没有记录，要么大小有误（RFC 3030 第 2 节）。',
  'The last line of the chunk that was recorded.': '已记录的分块的最后一行。',
  'DATA between chunks: the message is being sent with BDAT, and DATA and BDAT cannot be used in the same transaction (RFC 3030 section 2). The client sends the last chunk with BDAT LAST, or RSET.':
    '在分块之间发送 DATA：邮件正在用 BDAT 发送，而同一事务中不能同时使用 DATA 和 BDAT（RFC 3030 第 2 节）。客户端应以 BDAT LAST 发送最后一个分块，或者发送 RSET。',
  '{0} between chunks: the message is being sent with BDAT, and its last chunk has not come yet. Until then only further chunks or RSET make sense (RFC 3030 section 2).':
    '在分块之间发送 {0}：邮件正在用 BDAT 发送，最后一个分块尚未到来。在此之前只应发送后续分块或 RSET（RFC 3030 第 2 节）。',
  '{0} without TLS, {1}: the line holds the password or token itself, and base64 hides nothing. {2} (RFC 4616 section 1, RFC 8314 section 3.3).':
    '在没有 TLS 的情况下使用 {0}，{1}：该行包含密码或令牌本身，base64 并不能隐藏任何内容。{2}（RFC 4616 第 1 节、RFC 8314 第 3.3 节）。',
  ' {0} is left without a reply.': '{0}没有得到应答。',
  'What the client sent': '客户端所发送的内容',
  'The server closes the connection without a word: {0}.{1} Unless the client said QUIT or was silent for too long, the server must send 421 before it closes (RFC 5321 section 3.8).':
    '服务器一言不发就关闭连接：{0}。{1}除非客户端发送了 QUIT 或沉默太久，服务器在关闭之前必须发送 421（RFC 5321 第 3.8 节）。',
  'This has no reply.': '它没有应答。',
  '{0} after the end: {1}, as QUIT asked. QUIT must be the last command of a session (RFC 5321 section 4.1.4).':
    '会话结束之后发送 {0}：{1}，正如 QUIT 所要求的。QUIT 必须是会话的最后一条命令（RFC 5321 第 4.1.4 节）。',
  '{0} after the end: {1} (RFC 5321 section 3.8). Unless the two crossed on their way, the client must connect anew.':
    '会话结束之后发送 {0}：{1}（RFC 5321 第 3.8 节）。除非二者在途中交错，否则客户端必须重新连接。',
  '{0} behind QUIT: QUIT must be the last command of a session (RFC 5321 section 4.1.4). The server will not process what follows it.':
    '在 QUIT 之后发送 {0}：QUIT 必须是会话的最后一条命令（RFC 5321 第 4.1.4 节）。服务器不会处理其后的内容。',
  '{0} after a refusal: {1}. All that is left to the client is QUIT (RFC 5321 section 3.1).':
    '被拒绝之后发送 {0}：{1}。客户端此时只能发送 QUIT（RFC 5321 第 3.1 节）。',
  '{0} inside an AUTH exchange: the server waits for the answer to its challenge, in base64, or for a lone “*” that cancels (RFC 4954 section 4).':
    '在 AUTH 交换之中发送 {0}：服务器正在等待对其质询的 base64 响应，或单独一个表示取消的“*”（RFC 4954 第 4 节）。',
  'The {0} line has {1} octets with its CRLF; {2} are the most{3} (RFC 5321 section 4.5.3.1.4).':
    '{0} 行连同 CRLF 有 {1} 个字节；最多允许 {2} 个字节{3}（RFC 5321 第 4.5.3.1.4 节）。',
  ' with what the offered extensions add': '（已计入所声明扩展增加的部分）',
  'The answer to the challenge of AUTH has {0} octets with its CRLF; servers need not take more than {1} (RFC 4954 section 4).':
    '对 AUTH 质询的响应连同 CRLF 有 {0} 个字节；服务器不必接受超过 {1} 个字节（RFC 4954 第 4 节）。',
  'NOTIFY=NEVER with other words: NEVER asks for no report at all and must stand alone (RFC 3461 section 4.1).':
    'NOTIFY=NEVER 与其他词同时使用：NEVER 表示不要任何报告，必须单独使用（RFC 3461 第 4.1 节）。',
  'HOLDUNTIL beside HOLDFOR: only one of them may say how long the message is held (RFC 4865 section 4.1).':
    'HOLDUNTIL 与 HOLDFOR 同时使用：邮件保留多久只能由其中之一指定（RFC 4865 第 4.1 节）。',
  'MTRK without ENVID: a message is tracked by its envelope identifier, which has to be given with it (RFC 3885 section 3.2).':
    '有 MTRK 而没有 ENVID：邮件按其信封标识符跟踪，必须同时给出它（RFC 3885 第 3.2 节）。',
  '“{0}” is not how a message ends: its end is a line with nothing but a dot, CRLF “.” CRLF (RFC 5321 section 4.1.1.4). A client that believes the text waits for ever.':
    '“{0}”并不是结束邮件的方式：邮件以只有一个点的行结束，即 CRLF “.” CRLF（RFC 5321 第 4.1.1.4 节）。相信此文本的客户端会永远等下去。',
  '{0} says that the command succeeded, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2), so what was refused counts as accepted.':
    '{0} 表示命令成功，而文本却是“{1}”。客户端只看应答码（RFC 5321 第 4.2 节），因此被拒绝的内容会被当作已接受。',
  '{0} refuses the command, but the text says “{1}”. A client goes by the code alone (RFC 5321 section 4.2).':
    '{0} 拒绝了命令，而文本却是“{1}”。客户端只看应答码（RFC 5321 第 4.2 节）。',
  '{0} means that the client must not try again as it is (RFC 5321 section 4.2.1), but the text says “{1}”. A temporary failure has a 4yz code.':
    '{0} 表示客户端不得原样重试（RFC 5321 第 4.2.1 节），而文本却是“{1}”。临时失败应使用 4yz 应答码。',
  'ends in': '结尾是',
  has: '含有',
  '{0}. Commands are printable ASCII and end in CRLF (RFC 5321 sections 2.3.8 and 4.1.2).':
    '{0}。命令由可打印 ASCII 字符组成，并以 CRLF 结束（RFC 5321 第 2.3.8 和 4.1.2 节）。',
  'has {0} in it': '含有{0}',
  'ends in a bare LF': '以单独的 LF 结束',
  'The reply {0}. Its text is printable ASCII, and CRLF ends the line (RFC 5321 sections 4.2 and 2.3.8).':
    '应答{0}。应答文本由可打印 ASCII 字符组成，行以 CRLF 结束（RFC 5321 第 4.2 和 2.3.8 节）。',
  '{0} (octet {1})': '{0}（字节 {1}）',
  'the control character {0}': '控制字符 {0}',
  'A line break inside {0}, written as “{1}”, {2}: whatever {3} a second line. CR and LF may only end a command (RFC 5321 section 2.3.8).':
    '{0} 之中有换行，写作“{1}”，{2}：任何{3}第二行。CR 和 LF 只能用来结束命令（RFC 5321 第 2.3.8 节）。',
  'in the middle of the line': '位于行的中间',
  'with “{0}” behind it': '其后是“{0}”',
  'takes it for a line end reads': '把它当作行尾的程序都会读出',
  'decodes it sends': '对它解码的程序都会发出',
  'A line break inside a header field, written as “{0}”, with “{1}” behind it: whatever decodes it makes a second header field of it.':
    '头部字段之中有换行，写作“{0}”，其后是“{1}”：对它解码的程序会把它变成第二个头部字段。',
  'The recording ends in the middle of a reply: “{0}-” says that another line of it follows (RFC 5321 section 4.2.1).':
    '记录在应答中间结束：“{0}-”表示其后还有一行（RFC 5321 第 4.2.1 节）。',
  'The recording ends in the middle of this message: {0}.': '记录在此邮件中间结束：{0}。',
  'octets of the chunk are missing (RFC 3030 section 2)': '分块缺少一些字节（RFC 3030 第 2 节）',
  'the line with a single dot that ends it is not here (RFC 5321 section 4.1.1.4)':
    '没有结束邮件的单独一个点的行（RFC 5321 第 4.1.1.4 节）',
  'The last line of the message that was recorded.': '已记录的邮件的最后一行。',
  'the message': '邮件',
  'the AUTH response': 'AUTH 响应',
  'this line': '此行',
  'A reply is missing for {0}{1}, or for an earlier command: the recording leaves it out or ends before it, or the connection ended here.':
    '缺少对{0}{1}或更早命令的应答：记录略去了它，或在它之前结束，或连接在此处终止。',
  ' and for what follows it': '及其后内容',
  'The recording ends before the reply to {0}{1}; or the connection ended here.':
    '记录在对{0}{1}的应答之前结束；或者连接在此处终止。',
  ' and to what follows it': '及其后内容',
  'The capture cannot be read in full: {0}': '无法完整读取该抓包文件：{0}',
  'every RCPT was refused': '所有 RCPT 都被拒绝',
  'no RCPT was accepted': '没有 RCPT 被接受',
  '354 though {0}: an LMTP server must answer DATA with 503 then, as there is nobody to whom it could answer the message (RFC 2033 section 4.2).':
    '{0}却应答 354：LMTP 服务器此时必须以 503 应答 DATA，因为邮件没有可以对其应答的收件人（RFC 2033 第 4.2 节）。',
  '354 though {0}: the message has nowhere to go. The server should answer DATA with 503 or 554 then (RFC 5321 section 3.3, RFC 2920 section 3.2).':
    '{0}却应答 354：邮件无处可投。服务器此时应以 503 或 554 应答 DATA（RFC 5321 第 3.3 节、RFC 2920 第 3.2 节）。',
  'This MAIL opened the transaction.': '此 MAIL 开始了该事务。',
  'DATA before MAIL: {0}. A message follows its sender and recipients: MAIL, one or more RCPT, then DATA (RFC 5321 section 4.1.4).':
    '在 MAIL 之前发送 DATA：{0}。邮件位于其发件人和收件人之后：先 MAIL，再一个或多个 RCPT，然后是 DATA（RFC 5321 第 4.1.4 节）。',
  'DATA though no recipient was accepted: the server refused {0}, so that the message has nowhere to go. The client should give the message up with RSET or QUIT, or name another recipient (RFC 5321 section 3.3).':
    '没有任何收件人被接受却发送 DATA：服务器拒绝了{0}，邮件因此无处可投。客户端应以 RSET 或 QUIT 放弃该邮件，或指定其他收件人（RFC 5321 第 3.3 节）。',
  'DATA before RCPT: the transaction has a sender, but no recipient yet. One or more RCPT must stand between MAIL and DATA (RFC 5321 section 4.1.4).':
    '在 RCPT 之前发送 DATA：事务已有发件人，但还没有收件人。MAIL 与 DATA 之间必须有一个或多个 RCPT（RFC 5321 第 4.1.4 节）。',
  'DATA after BODY=BINARYMIME: a binary message can only be sent in chunks with BDAT, as DATA could not carry it unharmed (RFC 3030 section 3).':
    '在 BODY=BINARYMIME 之后发送 DATA：二进制邮件只能用 BDAT 分块发送，DATA 无法完好地传输它（RFC 3030 第 3 节）。',
  'The domain in {0} has {1} octets; {2} are the most (RFC 5321 section 4.5.3.1.2).':
    '{0} 中的域名有 {1} 个字节；最多允许 {2} 个字节（RFC 5321 第 4.5.3.1.2 节）。',
  '{0} before the greeting: the server has not greeted yet, and the client should wait for that (RFC 5321 section 4.3.1).':
    '在问候语之前发送 {0}：服务器尚未问候，客户端应等待它（RFC 5321 第 4.3.1 节）。',
  'The greeting came only here.': '问候语到此处才出现。',
  '8-bit text in the message{0}, though MAIL did not announce it with BODY=8BITMIME':
    '邮件中有 8 位文本{0}，而 MAIL 没有用 BODY=8BITMIME 声明',
  ' ({0} lines)': '（{0} 行）',
  '{0}. The server offers that, so it should be asked for; without it a message has 7-bit text (RFC 6152 section 3).':
    '{0}。服务器支持它，因此应当请求；否则邮件应为 7 位文本（RFC 6152 第 3 节）。',
  '{0}, and could not: the server does not offer 8BITMIME, and must not be sent octets above 127 (RFC 6152 section 3).':
    '{0}，也无法声明：服务器不支持 8BITMIME，不得向其发送大于 127 的字节（RFC 6152 第 3 节）。',
  'This MAIL does not announce 8-bit text.': '此 MAIL 没有声明 8 位文本。',
  'What the server offers is in the reply to this.': '服务器声明的内容位于对它的应答之中。',
  '334 without a blank behind it: the blank belongs to the challenge even where its text is empty (RFC 4954 section 4).':
    '334 之后没有空格：即使质询文本为空，该空格也属于质询（RFC 4954 第 4 节）。',
  '{0} without an enhanced code, though the server offers ENHANCEDSTATUSCODES: its text must begin with a code {1}.x.x (RFC 2034 section 4).':
    '{0} 没有增强状态码，而服务器声明支持 ENHANCEDSTATUSCODES：其文本必须以状态码 {1}.x.x 开头（RFC 2034 第 4 节）。',
  ' Of its subject, {0}, it is known that it stands for: {1}.': '已知其主题 {0} 表示：{1}。',
  '{0} is not in the registry of enhanced status codes (RFC 5248 section 2).{1}':
    '{0} 不在增强状态码的注册表中（RFC 5248 第 2 节）。{1}',
  ' The first number is 2, 4 or 5 (RFC 3463 section 2).': '第一个数字应为 2、4 或 5（RFC 3463 第 2 节）。',
  '{0} after HELO: {1} can only be used where a reply to EHLO offered it, and HELO offers nothing (RFC 5321 section 4.1.1.1).':
    '在 HELO 之后发送 {0}：只有 EHLO 的应答声明了{1}时才能使用，而 HELO 不声明任何内容（RFC 5321 第 4.1.1.1 节）。',
  it: '它',
  'the extension {0}': '扩展 {0}',
  '{0} before EHLO: after the TLS handshake the session begins anew, and what the server offered before no longer counts (RFC 3207 section 4.2). The client asks with EHLO first.':
    '在 EHLO 之前发送 {0}：TLS 握手之后会话重新开始，服务器此前声明的内容不再有效（RFC 3207 第 4.2 节）。客户端应先用 EHLO 询问。',
  '{0} before EHLO: the client cannot know yet what the server offers. It asks with EHLO first (RFC 5321 section 3.2).':
    '在 EHLO 之前发送 {0}：客户端尚无法知道服务器支持什么。应先用 EHLO 询问（RFC 5321 第 3.2 节）。',
  'No reply to it is recorded.': '没有记录到对它的应答。',
  'The server refused it with {0}, as RFC 5321 section 4.1.4 asks of commands out of order.':
    '服务器以 {0} 拒绝了它，正如 RFC 5321 第 4.1.4 节对次序错误的命令所要求的。',
  'The server answered {0} and closes the connection.': '服务器应答 {0} 并关闭连接。',
  'The server refused it with {0}.': '服务器以 {0} 拒绝了它。',
  'The server answered it with {0}.': '服务器以 {0} 应答了它。',
  'The server accepted it all the same ({0}).': '服务器仍然接受了它（{0}）。',
  'The server’s answer to it cannot be read.': '无法读取服务器对它的应答。',
  'This STARTTLS began the handshake.': '此 STARTTLS 开始了握手。',
  'A second greeting: after the handshake of STARTTLS the server does not greet again, it waits for the client’s EHLO (RFC 3207 section 4.2).':
    '第二次问候：STARTTLS 握手之后服务器不再问候，而是等待客户端的 EHLO（RFC 3207 第 4.2 节）。',
  'The greeting does not begin with the server’s name: behind 220 a domain or an address literal is expected (RFC 5321 section 4.2).':
    '问候语没有以服务器名称开头：220 之后应为域名或地址字面量（RFC 5321 第 4.2 节）。',
  'The reply to {0} does not begin with the server’s name: behind 250 a domain is expected (RFC 5321 section 4.1.1.1).':
    '对 {0} 的应答没有以服务器名称开头：250 之后应为域名（RFC 5321 第 4.1.1.1 节）。',
  '{0} in one group behind {1}: {2} must be the last command of a group, and the client must read its reply before it sends more. {3}':
    '在 {1} 之后的同一组中发送 {0}：{2} 必须是组中的最后一条命令，客户端在读取其应答之前不得继续发送。{3}',
  'This {0} should have ended the group.': '此 {0} 本应结束该组。',
  '{0} in LMTP: this session was opened with LHLO, which takes the place of HELO and EHLO (RFC 2033 section 4.1).':
    '在 LMTP 中发送 {0}：此会话以 LHLO 开始，它取代 HELO 和 EHLO（RFC 2033 第 4.1 节）。',
  '{0} to an LMTP server, as its greeting says: an LMTP session is opened with LHLO (RFC 2033 section 4.1).':
    '向 LMTP 服务器发送 {0}，其问候语表明了这一点：LMTP 会话以 LHLO 开始（RFC 2033 第 4.1 节）。',
  'The greeting names LMTP.': '问候语提到了 LMTP。',
  'The client introduced itself here the first time.': '客户端在此处第一次自我介绍。',
  '503 to another EHLO: a client may repeat it at any time, and the server should accept it as it accepts RSET (RFC 5321 section 4.1.4).':
    '对再次发送的 EHLO 应答 503：客户端可以随时重复 EHLO，服务器应像接受 RSET 那样接受它（RFC 5321 第 4.1.4 节）。',
  'HELP asks for a text of help; {0} looks like the name of the client. It introduces itself with EHLO or HELO (RFC 5321 section 4.1.1.1).':
    'HELP 用于请求帮助文本；{0} 看起来像客户端的名称。客户端应以 EHLO 或 HELO 自我介绍（RFC 5321 第 4.1.1.1 节）。',
  'What it answers: {0}.': '它所应答的内容：{0}。',
  'a server greets with 220, or refuses the session with 554, 521 or 421 (RFC 5321 section 3.1)':
    '服务器应以 220 问候，或以 554、521 或 421 拒绝会话（RFC 5321 第 3.1 节）',
  '{0} as a greeting: {1}. A client goes by the first digit.': '以 {0} 作为问候语：{1}。客户端只看第一位数字。',
  '{0} as a greeting: {1}.': '以 {0} 作为问候语：{1}。',
  '{0} to {1}: {2}': '以 {0} 应答{1}：{2}',
  ', and the reply should be {0}{1} ({2})': '，应答应为 {0}{1}（{2}）',
  'the message was sent': '邮件已发送',
  ' or a refusal (4yz or 5yz)': '或拒绝（4yz 或 5yz）',
  '{0} answers {1}.': '{0} 用于应答 {1}。',
  '{0} or {1}': '{0} 或 {1}',
  'the end of the message': '邮件的结束',
  'an AUTH response': 'AUTH 响应',
  '{0} answers nothing that was sent inside TLS: the server has carried out a command that came in the clear behind STARTTLS, which it must throw away (RFC 3207 section 4.2, CVE-2011-0411).':
    '{0} 没有对应 TLS 之内发送的任何内容：服务器执行了 STARTTLS 之后以明文到来的命令，而它必须丢弃该命令（RFC 3207 第 4.2 节，CVE-2011-0411）。',
  'This came before the handshake.': '它在握手之前到来。',
  'No reply code begins with 0. {0}': '没有以 0 开头的应答码。{0}',
  '“{0}” stands right behind the reply code {1}. {2}': '“{0}”紧跟在应答码 {1} 之后。{2}',
  digit: '位数字',
  digits: '位数字',
  'The reply line begins with {0} instead of a reply code of three. {1}': '应答行以 {0}开头，而不是三位的应答码。{1}',
  'The reply line has no reply code. {0}': '应答行没有应答码。{0}',
  '{0} is no reply code: its first digit must be 2, 3, 4 or 5 (RFC 5321 section 4.2.1).':
    '{0} 不是应答码：其第一位数字必须是 2、3、4 或 5（RFC 5321 第 4.2.1 节）。',
  'A client can go by the first digit only, as for any other {0}yz.': '客户端只能依据第一位数字，与其他 {0}yz 一样。',
  '{0} is no reply code: its second digit must be 0 to 5 (RFC 5321 section 4.2).':
    '{0} 不是应答码：其第二位数字必须是 0 到 5（RFC 5321 第 4.2 节）。',
  'in {0}': '位于 {0} 之中',
  'in a reply': '位于应答之中',
  'in an address field of the message': '位于邮件的地址字段之中',
  '{0} {1}: it cannot be seen, so that the text is not what it looks like: an address with it is another one than without it (RFC 6531 section 3.3).':
    '{0}{1}：它是看不见的，因此文本与其外观不符：带有它的地址与不带它的地址是两个不同的地址（RFC 6531 第 3.3 节）。',
  '{0} is offered without {1}, {2}.': '声明了 {0} 却没有声明 {1}，{2}。',
  ' and ': ' 和 ',
  '{0} is offered in the reply to HELO: servers must not give HELO the extended reply of EHLO (RFC 5321 section 3.2).':
    '在 HELO 的应答中声明了 {0}：服务器不得对 HELO 给出 EHLO 的扩展应答（RFC 5321 第 3.2 节）。',
  'The client said HELO here.': '客户端在此处发送了 HELO。',
  'LHLO in SMTP: this session was opened with {0}. LHLO belongs to LMTP, and SMTP servers do not know it (RFC 2033 section 4.1).':
    '在 SMTP 中发送 LHLO：此会话以 {0} 开始。LHLO 属于 LMTP，SMTP 服务器不认识它（RFC 2033 第 4.1 节）。',
  'The reply to LHLO does not offer {0}: an LMTP server must have {1} (RFC 2033 section 5).':
    '对 LHLO 的应答没有声明 {0}：LMTP 服务器必须支持{1}（RFC 2033 第 5 节）。',
  both: '两者',
  'This LHLO asked for the extensions.': '此 LHLO 请求了扩展。',
  'The local part of the address in {0} {1} has {2} octets; {3} are the most (RFC 5321 section 4.5.3.1.1).':
    '{0} {1} 中地址的本地部分有 {2} 个字节；最多允许 {3} 个字节（RFC 5321 第 4.5.3.1.1 节）。',
  'The reply to {0} came after {1}. A client need not wait longer than {2} minutes for it{3}.':
    '对{0}的应答在 {1}之后才到来。客户端不必等待超过 {2} 分钟{3}。',
  'It answers this line.': '它应答此行。',
  'The greeting came after {0}. A client need not wait longer than {1} minutes for it{2}.':
    '问候语在 {0}之后才到来。客户端不必等待超过 {1} 分钟{2}。',
  'The client was silent for {0} before this line. A server need not wait longer than {1} minutes for the client’s next line{2}.':
    '客户端在此行之前沉默了 {0}。服务器不必等待客户端的下一行超过 {1} 分钟{2}。',
  '{0} min{1}': '{0} 分钟{1}',
  '{0} before EHLO: after the TLS handshake the session begins anew (RFC 3207 section 4.2), and the client has not introduced itself again. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).':
    '在 EHLO 之前发送 {0}：TLS 握手之后会话重新开始（RFC 3207 第 4.2 节），而客户端没有再次自我介绍。含有邮件事务的会话必须以 EHLO 或 HELO 开始（RFC 5321 第 4.1.4 节）。',
  '{0} before EHLO: the client has not introduced itself yet. A session with mail transactions must begin with EHLO or HELO (RFC 5321 section 4.1.4).':
    '在 EHLO 之前发送 {0}：客户端尚未自我介绍。含有邮件事务的会话必须以 EHLO 或 HELO 开始（RFC 5321 第 4.1.4 节）。',
  '{0} The form is: AUTH mechanism [initial-response] (RFC 4954 section 4).':
    '{0} 其形式为：AUTH mechanism [initial-response]（RFC 4954 第 4 节）。',
  '“=” is no answer to a challenge: it stands for an empty initial response, and an empty answer is an empty line':
    '“=”不是对质询的响应：它表示空的初始响应，而空的响应是一个空行',
  'The answer to the challenge of AUTH is no base64: {0}': '对 AUTH 质询的响应不是 base64：{0}',
  '{0} (RFC 4954 section 4).': '{0}（RFC 4954 第 4 节）。',
  'AUTH names no mechanism.': 'AUTH 没有指定机制。',
  'has {0} characters, and {1} are the most': '有 {0} 个字符，最多允许 {1} 个',
  'has characters that no mechanism has': '含有机制名中不会出现的字符',
  'The name {0} behind AUTH {1}.': 'AUTH 之后的名称 {0} {1}。',
  'More than an initial response stands behind AUTH {0}.': 'AUTH {0} 之后不只有初始响应。',
  'The initial response behind AUTH {0} is no base64: {1}.': 'AUTH {0} 之后的初始响应不是 base64：{1}。',
  '{0} The form is: BDAT size [LAST], the size in digits (RFC 3030 section 2).':
    '{0} 其形式为：BDAT size [LAST]，大小以数字表示（RFC 3030 第 2 节）。',
  'BDAT has no size.': 'BDAT 没有大小。',
  '{0} behind BDAT is no number of octets.': 'BDAT 之后的 {0} 不是字节数。',
  '{0} stands behind the size of BDAT, where only LAST may stand.': 'BDAT 的大小之后是 {0}，而此处只能是 LAST。',
  'Something stands behind the LAST of BDAT.': 'BDAT 的 LAST 之后还有内容。',
  '{0} behind 334 is no base64: a challenge must be nothing else (RFC 4954 section 4).':
    '334 之后的 {0} 不是 base64：质询不得是其他内容（RFC 4954 第 4 节）。',
  'The client answers in base64.': '客户端以 base64 响应。',
  '{0} in {1} {2} is no domain: {3} (RFC 5321 section 4.1.2).':
    '{1} {2} 中的 {0} 不是域名：{3}（RFC 5321 第 4.1.2 节）。',
  '“{0}” is no enhanced code: it is written as three numbers with dots, such as {1}.1.1, between two blanks (RFC 3463 section 2).':
    '“{0}”不是增强状态码：它由以点分隔的三个数字组成，例如 {1}.1.1，前后各有一个空格（RFC 3463 第 2 节）。',
  '{0} behind {1} is no host name: {2} (RFC {3}).': '{1} 之后的 {0} 不是主机名：{2}（RFC {3}）。',
  'it is a mail address, and the name of the client’s host is wanted': '它是邮件地址，而此处需要客户端主机的名称',
  'more than one word stands there': '那里有多个词',
  'a name with other than ASCII letters is sent in its A-label form (xn--…)':
    '含有非 ASCII 字母的名称应以其 A-label 形式（xn--…）发送',
  '“{0}” is no EHLO keyword: each line behind the first begins with a word of letters, digits and hyphens (RFC 5321 section 4.1.1.1). Clients overlook this line.':
    '“{0}”不是 EHLO 关键字：第一行之后的每一行都以由字母、数字和连字符组成的词开头（RFC 5321 第 4.1.1.1 节）。客户端会忽略此行。',
  '{0} is no address literal: {1} (RFC 5321 section 4.1.3).': '{0} 不是地址字面量：{1}（RFC 5321 第 4.1.3 节）。',
  'No mailbox stands behind the source route of {0} {1} {2}': '{0} {1} 的源路由之后没有邮箱{2}',
  '{0} of {1} {2} is no mailbox': '{1} {2} 的 {0} 不是邮箱',
  '{0}: blanks stand inside the angle brackets {1}': '{0}：尖括号之内有空格{1}',
  '{0} but an IP address. What is wanted is the address of a person or program, such as user@example.org (RFC 5321 section 4.1.2).':
    '{0}，而是 IP 地址。此处需要人或程序的地址，例如 user@example.org（RFC 5321 第 4.1.2 节）。',
  '{0}: there is no “@” with a domain. Only <Postmaster> may stand without one, as a recipient (RFC 5321 section 4.1.1.3).':
    '{0}：没有带域名的“@”。只有 <Postmaster> 作为收件人时可以不带域名（RFC 5321 第 4.1.1.3 节）。',
  '{0}: there is a second “@” {1}': '{0}：有第二个“@”{1}',
  '{0}: no domain stands behind the “@” {1}': '{0}：“@”之后没有域名{1}',
  '(RFC 5321 section 4.1.2).': '（RFC 5321 第 4.1.2 节）。',
  'No blank between the path and {0}: each parameter is parted by one (RFC 5321 section 4.1.2).':
    '路径与{0}之间没有空格：每个参数之前以一个空格分隔（RFC 5321 第 4.1.2 节）。',
  'what follows it': '其后的内容',
  'Add the missing blank': '添加缺少的空格',
  'A parameter without a name: in front of “=” stands the keyword of the parameter (RFC 5321 section 4.1.2).':
    '没有名称的参数：“=”之前应为参数的关键字（RFC 5321 第 4.1.2 节）。',
  'Remove the value': '删除该值',
  'Write {0}': '改写为 {0}',
  'The path is one address between “<” and “>” (RFC 5321 section 4.1.2).':
    '路径是位于“<”和“>”之间的一个地址（RFC 5321 第 4.1.2 节）。',
  '{0} stands in front of the address of {1}: display names belong to the header of the message. {2}':
    '{1} 的地址之前有 {0}：显示名称属于邮件头部。{2}',
  'The angle bracket that ends the path of {0} is missing. {1}': '缺少结束 {0} 路径的尖括号。{1}',
  'The path of {0} has two brackets instead of one. {1}': '{0} 的路径有两个尖括号而不是一个。{1}',
  '{0} in front of the mailbox of {1} is no source route: hosts, each with “@” in front, separated by commas (RFC 5321 section 4.1.2).':
    '{1} 的邮箱之前的 {0} 不是源路由：它由以逗号分隔、前面带有“@”的主机组成（RFC 5321 第 4.1.2 节）。',
  '{0} stands behind the path of {1}. {2}{3}': '{1} 的路径之后有 {0}。{2}{3}',
  ' Each recipient has a RCPT of its own.': '每个收件人都要有自己的 RCPT。',
  'A tab stands in {0} where a space belongs': '{0} 中应为空格处是制表符',
  '{0} blanks stand in {1} where one belongs': '{1} 中应为一个空格处有 {0} 个空格',
  '{0}. The parts of a command are separated by one space (RFC 5321 section 4.1.2).':
    '{0}。命令的各部分之间以一个空格分隔（RFC 5321 第 4.1.2 节）。',
  '{0} is a keyword that a device on the way has overwritten, by its length probably STARTTLS: the client sees no offer of TLS, and what follows goes in the clear (RFC 3207 section 6).':
    '{0} 是被途中的设备覆盖的关键字，从长度看很可能是 STARTTLS：客户端看不到 TLS 的声明，其后的内容以明文传输（RFC 3207 第 6 节）。',
  'The mechanism {0} was not offered: the server lists {1}, and should answer 504 to others (RFC 4954 section 4).':
    '机制 {0} 未被声明：服务器列出的是 {1}，对其他机制应答 504（RFC 4954 第 4 节）。',
  'The reply to this lists the mechanisms.': '对它的应答列出了各机制。',
  'The message has {0} octets, more than the {1} that the server takes at most, as it said with SIZE in its reply to EHLO (RFC 1870 section 5).':
    '邮件有 {0} 个字节，超过服务器在 EHLO 应答中用 SIZE 声明的上限 {1}（RFC 1870 第 5 节）。',
  'MAIL announced {0} octets, and the message has {1}: the server’s consent is for the announced size only, and it may refuse a larger message after its transfer (RFC 1870 section 6.3).':
    'MAIL 声明了 {0} 个字节，而邮件有 {1} 个字节：服务器只同意了所声明的大小，更大的邮件可能在传输之后被拒绝（RFC 1870 第 6.3 节）。',
  'The message ends here, with {0} octets.': '邮件在此处结束，共 {0} 个字节。',
  'The reply to this names the limit.': '对它的应答给出了上限。',
  '{0} to a message of which the end is not recorded: between its text and this reply a line with a single dot is missing (RFC 5321 section 4.1.1.4).':
    '以 {0} 应答一封没有记录到结尾的邮件：在其文本与此应答之间缺少单独一个点的行（RFC 5321 第 4.1.1.4 节）。',
  'The last line of the message.': '邮件的最后一行。',
  'QUIT in the middle of the message: no line with a single dot came before it, so that it is text like the rest, and the message never ends (RFC 5321 section 4.1.1.4).':
    '在邮件中间发送 QUIT：之前没有单独一个点的行，因此它与其余内容一样是文本，邮件永远不会结束（RFC 5321 第 4.1.1.4 节）。',
  'The server goes on here.': '服务器在此处继续。',
  'The message follows DATA at once: the client must wait for the reply, and may send the message only after 354 (RFC 5321 section 3.3).':
    '邮件紧跟在 DATA 之后：客户端必须等待应答，只有在 354 之后才能发送邮件（RFC 5321 第 3.3 节）。',
  'Here the message begins.': '邮件从此处开始。',
  'The end of a message, though the server refused DATA: without 354 the message must not be sent, and each of its lines is taken for a command (RFC 5321 section 3.3).':
    '虽然服务器拒绝了 DATA，邮件仍在此结束：没有 354 就不得发送邮件，其每一行都会被当作命令（RFC 5321 第 3.3 节）。',
  'This DATA was refused.': '此 DATA 被拒绝。',
  '{0}.{1}.{2} in a {3} reply: {4}, while {5} means {6}. The class of the enhanced code must be the first digit of the reply, here {7} (RFC 2034 section 4).':
    '{3} 应答之中的 {0}.{1}.{2}：它表示{4}，而 {5} 表示{6}。增强状态码的类别必须是应答码的第一位数字，此处为 {7}（RFC 2034 第 4 节）。',
  'Make it {0}': '改为 {0}',
  '{0} has no argument: {1} belongs behind it ({2}).': '{0} 没有参数：其后应有 {1}（{2}）。',
  '{0} before a chunk with LAST: the chunks sent so far are thrown away, and no message is delivered. “BDAT 0 LAST” would have ended it (RFC 3030 section 2).':
    '在带有 LAST 的分块之前发送 {0}：此前发送的分块被丢弃，没有投递任何邮件。本可用“BDAT 0 LAST”结束它（RFC 3030 第 2 节）。',
  'The chunk sent last.': '最后发送的分块。',
  'The path {0} of {1} {2} has no angle brackets. They are part of it: {3} {4}:<{5}> (RFC 5321 section 4.1.2).':
    '{1} {2} 的路径 {0} 没有尖括号。尖括号是路径的一部分：{3} {4}:<{5}>（RFC 5321 第 4.1.2 节）。',
  '{0} stands behind {1} {2} instead of the colon. The command has the form {3} {4}:<path> (RFC 5321 section 4.1.2).':
    '{1} {2} 之后是 {0} 而不是冒号。该命令的形式为 {3} {4}:<path>（RFC 5321 第 4.1.2 节）。',
  'The colon behind {0} {1} is missing. The command has the form {2} {3}:<path> (RFC 5321 section 4.1.2).':
    '{0} {1} 之后缺少冒号。该命令的形式为 {2} {3}:<path>（RFC 5321 第 4.1.2 节）。',
  '{0} has no name behind it: the client gives {1} (RFC 5321 section 4.1.1.1).':
    '{0} 之后没有名称：客户端应给出{1}（RFC 5321 第 4.1.1.1 节）。',
  'its full host name': '其完整主机名',
  'its full host name, or its address in brackets': '其完整主机名，或带方括号的地址',
  'This {0} can only answer {1}.': '此 {0} 只能应答{1}。',
  '{0} The {1} that comes next can only answer {2}, which was sent later, and replies keep the order of the commands (RFC 2920 section 3.2).':
    '{0} 接着到来的 {1} 只能应答之后发送的{2}，而应答应保持命令的次序（RFC 2920 第 3.2 节）。',
  'one reply': '一个应答',
  '{0} replies': '{0} 个应答',
  'Too few replies to {0}: only {1}, though LMTP answers once for each accepted recipient (RFC 2033 section 4.2).':
    '对{0}的应答太少：只有{1}，而 LMTP 对每个已接受的收件人各应答一次（RFC 2033 第 4.2 节）。',
  'No reply to {0} and {1} behind it.': '{0}及其后的{1}没有应答。',
  'A reply is missing: to {0}, or to a command before it in the same group.':
    '缺少一个应答：对{0}的，或对同一组中更早命令的。',
  'No reply to {0}.': '{0}没有应答。',
  'the command': '命令',
  '{0} commands': '{0} 条命令',
  'Add the missing {0}': '添加缺少的 {0}',
  'These {0} lines are': '这 {0} 行',
  'The lines from here on are': '从此处开始的各行',
  '{0} in another form than the rest of the file: they are read as “{1}”, and the rest as “{2}”.':
    '{0}的格式与文件其余部分不同：它们按“{1}”读取，其余部分按“{2}”读取。',
  '{0} inside a transaction: {1}. The client must end the open transaction first, with the message, RSET or a new EHLO (RFC 5321 section 4.1.4).':
    '在事务之中发送 {0}：{1}。客户端必须先结束未完成的事务，即发送邮件、RSET 或新的 EHLO（RFC 5321 第 4.1.4 节）。',
  'The message begins with its body: its first line is no header field, though a message has at least From and Date (RFC 5322 sections 2.1 and 3.6).':
    '邮件以正文开头：其第一行不是头部字段，而邮件至少应有 From 和 Date（RFC 5322 第 2.1 和 3.6 节）。',
  'The client closes the connection without QUIT: {0}. A client ends a session with QUIT and waits for the reply (RFC 5321 section 4.1.1.10).':
    '客户端没有发送 QUIT 就关闭连接：{0}。客户端应以 QUIT 结束会话并等待应答（RFC 5321 第 4.1.1.10 节）。',
  'The address in {0} has other characters than ASCII, and {1} not ask for SMTPUTF8. Without it commands are ASCII only (RFC 6531 section 3.1).':
    '{0} 中的地址含有非 ASCII 字符，而{1}没有请求 SMTPUTF8。没有它，命令只能是 ASCII（RFC 6531 第 3.1 节）。',
  'the MAIL before it does': '其之前的 MAIL ',
  '{0} does': '{0} ',
  'These are {0} on a connection that is not in TLS: the client expects TLS from the start, as on port 465, and the server does not. SMTP begins it with STARTTLS (RFC 3207 section 4).':
    '这是{0}，而连接没有使用 TLS：客户端期望从一开始就使用 TLS，如 465 端口，而服务器并非如此。SMTP 以 STARTTLS 开始 TLS（RFC 3207 第 4 节）。',
  'These are {0}: the server expects TLS from the start, as on port 465, and the client does not (RFC 8314 section 3.3).':
    '这是{0}：服务器期望从一开始就使用 TLS，如 465 端口，而客户端并非如此（RFC 8314 第 3.3 节）。',
  'This is {0}, not SMTP: where a command is expected (RFC 5321 section 4.1.1), the client speaks {1}.':
    '这是{0}，不是 SMTP：在应为命令之处（RFC 5321 第 4.1.1 节），客户端使用的是 {1}。',
  'This is {0}, not SMTP: the server at this port speaks {1} (a reply begins with three digits, RFC 5321 section 4.2).':
    '这是{0}，不是 SMTP：此端口的服务器使用的是 {1}（应答以三位数字开头，RFC 5321 第 4.2 节）。',
  '{0} inside a transaction: {1}. {2}': '在事务之中发送 {0}：{1}。{2}',
  'RCPT TO:<> names nobody: the empty path is for the sender only. A recipient is a mailbox or <Postmaster> (RFC 5321 section 4.1.1.3).':
    'RCPT TO:<> 没有指定任何人：空路径只用于发件人。收件人应为邮箱或 <Postmaster>（RFC 5321 第 4.1.1.3 节）。',
  'Here too.': '此处也是。',
  '{0} in the message{1}: {2}': '邮件中有{0}{1}：{2}',
  ', in {0} lines': '（共 {0} 行）',
  '{0} was offered before TLS only: the reply to the EHLO inside TLS does not list {1}, and what was learnt before no longer counts (RFC 3207 section 4.2).':
    '{0} 只在 TLS 之前被声明：对 TLS 之内的 EHLO 的应答没有列出 {1}，此前得知的内容不再有效（RFC 3207 第 4.2 节）。',
  'It was offered here, before TLS.': '在 TLS 之前，它在此处被声明。',
  '{0} says that the server does not know {1}, but its reply to EHLO offers {2}: a server must not list what it answers with 500 or 502 (RFC 5321 section 4.2.4).':
    '{0} 表示服务器不认识 {1}，而它对 EHLO 的应答声明了 {2}：服务器不得列出会以 500 或 502 应答的内容（RFC 5321 第 4.2.4 节）。',
  'The {0} that this answers.': '它所应答的 {0}。',
  'The reply to this offers {0}.': '对它的应答声明了 {0}。',
  'Only the {0}’s lines are in this transcript. What needs the {1}’s is not judged: {2}.':
    '此会话记录中只有{0}的行。需要{1}的行才能判断的内容不予判断：{2}。',
  'whether a command was accepted': '命令是否被接受',
  'whether a reply fits what it answers': '应答是否与其所应答的内容相符',
  '{0} since STARTTLS': 'STARTTLS 之后{0}',
  '{0} is out of order here, and {1}. The server accepted it with {2}.':
    '{0} 在此处次序错误，并且{1}。服务器却以 {2} 接受了它。',
  'This {0} is out of order.': '此 {0} 次序错误。',
  'the server must answer 503 to DATA between chunks (RFC 3030 section 2)':
    '服务器必须以 503 应答分块之间的 DATA（RFC 3030 第 2 节）',
  'the server should answer 503 between chunks (RFC 5321 section 4.1.4)':
    '服务器在分块之间应以 503 应答（RFC 5321 第 4.1.4 节）',
  'the server must answer 503 to a chunk after the last one (RFC 3030 section 2)':
    '服务器必须以 503 应答最后一个分块之后的分块（RFC 3030 第 2 节）',
  ' It is the first of {0} such lines.': '它是 {0} 个此类行中的第一个。',
  'The line has {0} octets with its CRLF, more than the {1} that a line of a message may have (RFC 5321 section 4.5.3.1.6).{2}':
    '该行连同 CRLF 有 {0} 个字节，超过邮件行的上限 {1}（RFC 5321 第 4.5.3.1.6 节）。{2}',
  '{0} after HELO: parameters can only be used where a reply to EHLO offered {1}, and HELO offers nothing (RFC 5321 sections 4.1.1.1 and 4.1.1.3).':
    '在 HELO 之后使用 {0}：只有 EHLO 的应答声明了{1}时才能使用参数，而 HELO 不声明任何内容（RFC 5321 第 4.1.1.1 和 4.1.1.3 节）。',
  them: '它们',
  'their extension (here {0})': '其扩展（此处为 {0}）',
  'The session was opened with HELO here.': '会话在此处以 HELO 开始。',
  '{0} was not offered: the server’s reply to {1} does not list {2}{3}. The client must not send parameters of extensions that were not offered (RFC 5321 section 4.1.1.3).':
    '{0} 未被声明：服务器对 {1} 的应答没有列出 {2}{3}。客户端不得发送未声明的扩展的参数（RFC 5321 第 4.1.1.3 节）。',
  ', the extension that it belongs to': '，即它所属的扩展',
  'The reply to this does not list {0}.': '对它的应答没有列出 {0}。',
  'The path of {0} {1} has {2} octets, its brackets included; {3} are the most (RFC 5321 section 4.5.3.1.3).':
    '{0} {1} 的路径连同尖括号有 {2} 个字节；最多允许 {3} 个字节（RFC 5321 第 4.5.3.1.3 节）。',
  '{0} in the clear behind STARTTLS: STARTTLS must end a group, and the server must throw away what follows it in the same group, because an attacker could have put it there (RFC 3207 sections 4 and 4.2).':
    '在 STARTTLS 之后以明文发送 {0}：STARTTLS 必须结束一个命令组，服务器必须丢弃同一组中其后的内容，因为攻击者可能插入了它（RFC 3207 第 4 和 4.2 节）。',
  'The client should have waited for the reply to this.': '客户端本应等待对它的应答。',
  'HELO offers nothing, so no PIPELINING either': 'HELO 不声明任何内容，因此也没有 PIPELINING',
  'the server did not offer PIPELINING in its reply to {0}': '服务器在对 {0} 的应答中没有声明 PIPELINING',
  '{0} was sent before the reply to {1} came, but {2}: the client must wait for each reply (RFC 5321 section 4.3.1).':
    '{0} 在对{1}的应答到来之前就已发送，但{2}：客户端必须等待每个应答（RFC 5321 第 4.3.1 节）。',
  'The reply to this {0} was still to come.': '对此{0}的应答尚未到来。',
  message: '邮件',
  'The reply to this tells what is offered.': '对它的应答说明了声明的内容。',
  'RCPT before MAIL: {0}. A recipient can only be named inside a transaction, which MAIL opens (RFC 5321 section 3.3).':
    '在 MAIL 之前发送 RCPT：{0}。只有在 MAIL 所开始的事务之中才能指定收件人（RFC 5321 第 3.3 节）。',
  'The {0} of {1} can be read here, in base64: anyone who gets this file has it. Mask it before you pass the file on.':
    '此处可以读到 {1} 的{0}（base64 编码）：任何得到此文件的人都能得到它。转交此文件之前请先遮盖它。',
  'access token': '访问令牌',
  password: '密码',
  '{0} took this message {1} times, as its Received fields say': 'Received 字段表明 {0} 已 {1} 次经手此邮件',
  'This is Received field number {0}': '这是第 {0} 个 Received 字段',
  '{0}: the message goes round in a loop (RFC 5321 section 6.3).': '{0}：邮件在循环中打转（RFC 5321 第 6.3 节）。',
  ' of the {0}': '（{0}的）',
  ' The reply to {0} may be among them.': '对 {0} 的应答可能在其中。',
  '{0} {1}{2} were not recorded here.{3} Nothing is held against either side until a reply tells how far the session is.':
    '此处有 {0} 个{1}{2}没有被记录。{3}在某个应答说明会话进展之前，不归咎于任何一方。',
  octet: '字节',
  octets: '字节',
  'A second {0} field: a message has at most one (RFC 5322 section 3.6).':
    '第二个 {0} 字段：邮件最多只能有一个（RFC 5322 第 3.6 节）。',
  'The first one.': '第一个。',
  '{0} is listed a second time in one reply to EHLO: each keyword has one line (RFC 5321 section 4.1.1.1), and clients differ in which of two they heed.':
    '{0} 在同一个 EHLO 应答中第二次列出：每个关键字占一行（RFC 5321 第 4.1.1.1 节），不同的客户端会采用其中不同的一个。',
  'It was listed here before.': '它之前已在此处列出。',
  '{0} is given a second time{1}: {2}.': '{0} 第二次出现{1}：{2}。',
  'it may stand only once ({0})': '它只能出现一次（{0}）',
  'nothing says which of the two counts (RFC 5321 section 4.1.1.11)': '没有规定以哪一个为准（RFC 5321 第 4.1.1.11 节）',
  ', with another value': '，且值不同',
  '{0} between the 220 to STARTTLS and the TLS handshake: nothing may come there in the clear, and a client must throw it away, because anyone on the way can put it there (RFC 3207 section 4.2).':
    '在对 STARTTLS 的 220 应答与 TLS 握手之间出现 {0}：此处不得有任何明文，客户端必须丢弃它，因为途中的任何人都可以插入它（RFC 3207 第 4.2 节）。',
  'This STARTTLS was accepted.': '此 STARTTLS 被接受。',
  'A character beyond ASCII in a reply, though the client did not use SMTPUTF8: the text of replies is ASCII (RFC 5321 section 4.2, RFC 6531 section 3.7.4.2).':
    '应答中有非 ASCII 字符，而客户端没有使用 SMTPUTF8：应答文本应为 ASCII（RFC 5321 第 4.2 节、RFC 6531 第 3.7.4.2 节）。',
  'clients need not take more in a challenge (RFC 4954 section 4)': '客户端不必接受更长的质询（RFC 4954 第 4 节）',
  'longer texts take several lines (RFC 5321 section 4.5.3.1.5)': '更长的文本应分成多行（RFC 5321 第 4.5.3.1.5 节）',
  'The reply line has {0} octets with its CRLF; {1} are the most, {2}.':
    '应答行连同 CRLF 有 {0} 个字节；最多允许 {1} 个字节，{2}。',
  'The client cancelled the AUTH exchange with “*”.': '客户端以“*”取消了 AUTH 交换。',
  'QUIT may be sent at any time, and the server must answer it so and close.':
    'QUIT 可以随时发送，服务器必须以此应答并关闭连接。',
  'No specification lists {0}, so a client knows no more than its first digit says.':
    '没有规范列出 {0}，因此客户端所知的不超过其第一位数字的含义。',
  'The header section of the message has no {0}: field, which every message must have (RFC 5322 section 3.6).':
    '邮件头部没有 {0}: 字段，而每封邮件都必须有它（RFC 5322 第 3.6 节）。',
  'REQUIRETLS on a connection without TLS: it may be used only inside TLS, as the message is exposed here already (RFC 8689 section 2). The client has to start TLS first.':
    '在没有 TLS 的连接上使用 REQUIRETLS：它只能在 TLS 之内使用，因为邮件在此处已经暴露（RFC 8689 第 2 节）。客户端必须先开始 TLS。',
  '{0} after a refused chunk: the transaction has failed, and no more chunks may be sent (RFC 3030 section 2). The client must send RSET before it tries again.':
    '在分块被拒绝之后发送 {0}：事务已经失败，不得再发送分块（RFC 3030 第 2 节）。客户端在重试之前必须发送 RSET。',
  '{0} in a failed transaction: after a refused chunk, or DATA where BDAT was due, nobody knows what the server keeps. The client must send RSET first (RFC 3030 sections 2 and 3).':
    '在失败的事务中发送 {0}：在分块被拒绝之后，或在应使用 BDAT 时使用了 DATA 之后，无人知道服务器保留了什么。客户端必须先发送 RSET（RFC 3030 第 2 和 3 节）。',
  '“{0}” is of the alphabet for URLs, which AUTH does not use': '“{0}”属于 URL 用的字母表，AUTH 不使用它',
  'a blank stands in it': '其中有空格',
  '“=” stands before its end': '“=”出现在结尾之前',
  'it has characters that base64 has not': '含有 base64 之外的字符',
  'its length is no multiple of four, so that its end or its padding “=” is missing':
    '其长度不是四的倍数，因此缺少结尾或填充的“=”',
  'A private key begins here: {0}': '私钥从此处开始：{0}',
  'Mask the {0}': '遮盖{0}',
  'A {0} can be read here: {1}': '此处可以读到{0}：{1}',
  'A message': '邮件',
  'An AUTH response': 'AUTH 响应',
  'A line': '一行',
  'Remove the parameter {0}': '删除参数 {0}',
  '{0} after the end: the server had closed the session with 221 or 421, and must close the connection behind it instead of going on (RFC 5321 sections 4.1.1.10 and 3.8).':
    '会话结束之后出现 {0}：服务器已用 221 或 421 结束会话，必须随后关闭连接，而不是继续（RFC 5321 第 4.1.1.10 和 3.8 节）。',
  'With this reply the server ended the session.': '服务器以此应答结束了会话。',
  'The message is announced with {0} octets, but the server says that it takes at most {1}: it may refuse it for good (RFC 1870 sections 4 and 6.1).':
    '邮件声明为 {0} 个字节，而服务器表示最多接受 {1} 个字节：它可能会永久拒绝（RFC 1870 第 4 和 6.1 节）。',
  'The reply to this tells the limit: SIZE {0}.': '对它的应答给出了上限：SIZE {0}。',
  ', the first of {0}': '（{0} 处中的第一处）',
  ' Behind it stand {0} {1}, which such a server would obey.': '其后有{0}{1}，这样的服务器会执行它们。',
  'many commands, among them': '许多命令，其中包括',
  'the commands': '命令',
  ' The server refused the message with {0}.': '服务器以 {0} 拒绝了该邮件。',
  '“{0}” in the message{1}: this does not end it, as only <CR><LF>.<CR><LF> does, but servers that take it for the end can be smuggled to (RFC 5321 sections 2.3.8 and 4.1.1.4).{2}{3}':
    '邮件中有“{0}”{1}：它并不结束邮件，只有 <CR><LF>.<CR><LF> 才会，但把它当作结尾的服务器可能被走私邮件（RFC 5321 第 2.3.8 和 4.1.1.4 节）。{2}{3}',
  '{0} in the message.': '邮件中的 {0}。',
  'The server took the false end of data for a real one: this {0} answers a message or a command that the client has not sent. Only <CR><LF>.<CR><LF> may end the message (RFC 5321 section 4.1.1.4).':
    '服务器把假的数据结尾当成了真的：此 {0} 应答的是客户端没有发送的邮件或命令。只有 <CR><LF>.<CR><LF> 才能结束邮件（RFC 5321 第 4.1.1.4 节）。',
  'The dot between line ends that are not both CRLF.': '位于两个行尾（并非都是 CRLF）之间的点。',
  'A source route stands in front of the mailbox of {0} {1}. Servers have to accept it and should ignore it; clients should not send one (RFC 5321 section 4.1.2).':
    '{0} {1} 的邮箱之前有源路由。服务器必须接受并应忽略它；客户端不应发送（RFC 5321 第 4.1.2 节）。',
  'A blank stands behind the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3): the path follows at once.':
    '{0} {1} 的冒号之后有空格。冒号两侧都不允许有空格（RFC 5321 第 3.3 节）：路径应紧随其后。',
  'A blank stands in front of the colon of {0} {1}. No spaces are permitted on either side of it (RFC 5321 section 3.3).':
    '{0} {1} 的冒号之前有空格。冒号两侧都不允许有空格（RFC 5321 第 3.3 节）。',
  'STARTTLS inside TLS: the session is encrypted already, and the client must not start TLS again (RFC 3207 section 4.2).':
    '在 TLS 之内发送 STARTTLS：会话已经加密，客户端不得再次开始 TLS（RFC 3207 第 4.2 节）。',
  'STARTTLS inside a transaction: {0}. RFC 3207 does not forbid it, but a handshake that succeeds puts the session back to its beginning and discards the transaction (section 4.2); servers may refuse it here.':
    '在事务之中发送 STARTTLS：{0}。RFC 3207 并不禁止它，但握手成功会使会话回到起点并丢弃事务（第 4.2 节）；服务器可以在此拒绝它。',
  'STARTTLS is offered although TLS is active: the server must not list it in the reply to an EHLO inside TLS (RFC 3207 section 4.2).':
    'TLS 已启用时仍声明 STARTTLS：服务器在对 TLS 之内的 EHLO 的应答中不得列出它（RFC 3207 第 4.2 节）。',
  'This STARTTLS began the TLS session that is still active.': '此 STARTTLS 开始了仍然有效的 TLS 会话。',
  ', also before EHLO': '，包括在 EHLO 之前',
  '503 to {0}: it can be used at any time{1}, and the server should process it normally (RFC 5321 section 4.1.4).':
    '以 503 应答 {0}：它可以随时使用{1}，服务器应正常处理（RFC 5321 第 4.1.4 节）。',
  'This {0} is in order.': '此 {0} 次序正确。',
  ' The transcript may have lost it, though.': '不过，也可能是会话记录丢失了它。',
  'This line in the header section is no header field: it has no name with a colon. An empty line should separate the header section from the body (RFC 5322 sections 2.1 and 2.2).{0}':
    '头部中的此行不是头部字段：它没有带冒号的名称。头部与正文之间应以空行分隔（RFC 5322 第 2.1 和 2.2 节）。{0}',
  'The time goes back by {0} from the line before. Lines may be out of order here.':
    '时间比上一行倒退了 {0}。此处各行的次序可能有误。',
  'Within one host nobody else can listen; over a network the client should start TLS first':
    '在同一主机之内没有他人可以窃听；经过网络时客户端应先开始 TLS',
  'The client should start TLS first': '客户端应先开始 TLS',
  'though the server offers STARTTLS': '尽管服务器声明支持 STARTTLS',
  'on port {0}, where a session begins in the clear': '位于端口 {0}，会话在此端口以明文开始',
  'as far as this recording shows': '就此记录所显示的而言',
  'Unless TLS was there from the start, the client should have started it first':
    '除非 TLS 从一开始就存在，否则客户端应先开始 TLS',
  'This is the talk of the tool that made the recording, not something that a side said, though it has the mark of one. It is left out of the session.':
    '这是制作记录的工具自己的话，并非某一方所说，尽管它带有一方的标记。它不计入会话。',
  '{0} stands behind {1}, which takes no argument ({2}).': '{1} 之后有 {0}，而该命令没有参数（{2}）。',
  '{0} in the middle of the message: its text goes on below. The server replies to the end of a message, the line with a single dot, and not before (RFC 5321 section 4.1.1.4); to close it says 421 (section 3.8).':
    '邮件中间出现 {0}：其文本在下面继续。服务器在邮件结束（单独一个点的行）时才应答，而不是在此之前（RFC 5321 第 4.1.1.4 节）；要关闭连接时应发送 421（第 3.8 节）。',
  '{0} answers nothing: every command so far has had its reply, and each gets exactly one (RFC 5321 section 4.2).':
    '{0} 没有应答任何内容：到目前为止每条命令都已得到应答，而每条命令只得到一个应答（RFC 5321 第 4.2 节）。',
  '{0} A server that has to close on its own says 421 (RFC 5321 section 3.8).':
    '{0} 服务器主动关闭时应发送 421（RFC 5321 第 3.8 节）。',
  '{0} A client that counts would take it for the reply to its next command.':
    '{0} 按次序计数的客户端会把它当作对下一条命令的应答。',
  'This was already the reply to {0}.': '这已经是对{0}的应答。',
  '{0} is a parameter of {1}, not of {2} ({3}). Only parameters that an offered extension gives to {4} may stand here (RFC 5321 section 4.1.1.3).':
    '{0} 是 {1} 的参数，不是 {2} 的（{3}）。此处只能使用已声明的扩展赋予 {4} 的参数（RFC 5321 第 4.1.1.3 节）。',
  '{0} is no parameter of any known extension, and the server offered none of this name. Only parameters of offered extensions may be sent (RFC 5321 sections 4.1.1.3 and 4.1.1.11).':
    '{0} 不是任何已知扩展的参数，服务器也没有声明此名称的扩展。只能发送已声明扩展的参数（RFC 5321 第 4.1.1.3 和 4.1.1.11 节）。',
  '{0} is no command{1}. The commands are those of RFC 5321 section 4.1.1 and of the extensions that the server offers.':
    '{0} 不是命令{1}。命令由 RFC 5321 第 4.1.1 节以及服务器声明的扩展规定。',
  '; {0} may be meant': '；可能是指 {0}',
  'HELO takes a host name; an address literal such as {0} belongs to EHLO (RFC 5321 section 4.1.1.1).':
    'HELO 使用主机名；{0} 这样的地址字面量属于 EHLO（RFC 5321 第 4.1.1.1 节）。',
  '{0} behind {1} is an IP address without brackets. An address literal is written [{2}] (RFC 5321 section 4.1.3).':
    '{1} 之后的 {0} 是没有方括号的 IP 地址。地址字面量写作 [{2}]（RFC 5321 第 4.1.3 节）。',
  '{0} behind {1} is no full host name: others cannot look it up. The client should give its full name, or its address in brackets (RFC 5321 section 4.1.4).':
    '{1} 之后的 {0} 不是完整的主机名：他人无法查询它。客户端应给出其完整名称，或带方括号的地址（RFC 5321 第 4.1.4 节）。',
  'The form of this transcript is not recognised; it is read as “{0}”, which comes nearest. Choose the right form with “SMTP: Select Transcript Dialect…” or the setting smtp.dialect (on the command line: --dialect).':
    '无法识别此会话记录的格式；按最接近的“{0}”读取。请用“SMTP: Select Transcript Dialect…”或设置 smtp.dialect（在命令行中为 --dialect）选择正确的格式。',
  ', and {0} more below it': '及其下的 {0} 行',
  'This line{0} cannot be read: it has neither the mark of a side (“C: ” or “S: ”), nor is it an event (“* ”) or a comment (“#”). It is not judged.':
    '此行{0}无法读取：它既没有某一方的标记（“C: ”或“S: ”），也不是事件（“* ”）或注释（“#”）。不予判断。',
  '{0} is not in the registry of SMTP service extensions, and a keyword without X in front ought to be (RFC 5321 section 2.2.2). Clients overlook it.':
    '{0} 不在 SMTP 服务扩展的注册表中，而不以 X 开头的关键字应当注册（RFC 5321 第 2.2.2 节）。客户端会忽略它。',
  'The line begins with a single dot, which the server takes off: a dot at the beginning of a line has to be sent twice (RFC 5321 section 4.5.2).':
    '该行以单独一个点开头，服务器会去掉它：行首的点必须发送两次（RFC 5321 第 4.5.2 节）。',
  'The reply is not ended here: “{0}-” says that another line of it follows, and none came before the dialogue went on. The last line has a blank behind the code, “{1} ” (RFC 5321 section 4.2.1).':
    '应答在此处没有结束：“{0}-”表示其后还有一行，而对话继续之前没有出现。最后一行的应答码之后应为空格，即“{1} ”（RFC 5321 第 4.2.1 节）。',
  'The reply begins here.': '应答从此处开始。',
  '{0}.{1}.{2} in {3}: no enhanced code belongs there (RFC 2034 section 4).':
    '{3} 中的 {0}.{1}.{2}：此处不应有增强状态码（RFC 2034 第 4 节）。',
  'the greeting': '问候语',
  'the reply to {0}': '对 {0} 的应答',
  'a {0} reply': '{0} 应答',
  '{0}, which brings {1}': '带来 {1} 的 {0}',
  '{0} was not offered: the server’s reply to {1} does not list {2}. A client may only use extensions that are listed there (RFC 5321 section 2.2.1).':
    '{0} 未被声明：服务器对 {1} 的应答没有列出 {2}。客户端只能使用其中列出的扩展（RFC 5321 第 2.2.1 节）。',
  'This line has no mark and looks like the rest of the long line above, wrapped when it was saved. The line above is judged without it.':
    '此行没有标记，看起来是上面长行的其余部分，在保存时被折行。上面的行在判断时不包括它。',
  'This line probably goes on below.': '此行可能在下面继续。',
  '{0}: is missing behind {1}': '{1} 之后缺少 {0}:',
  '{0} stands behind {1} instead of {2}': '{1} 之后是 {0} 而不是 {2}',
  '{0}. The command has the form {1} {2}:<path> (RFC 5321 section 4.1.2).':
    '{0}。该命令的形式为 {1} {2}:<path>（RFC 5321 第 4.1.2 节）。',
  'its closing bracket is missing': '缺少右方括号',
  'there is no address in it': '其中没有地址',
  '“{0}” is no IPv4 address: four numbers from 0 to 255 with dots':
    '“{0}”不是 IPv4 地址：应为以点分隔的四个 0 到 255 的数字',
  '“{0}” is no IPv6 address': '“{0}”不是 IPv6 地址',
  'an IPv6 address has to have the tag “IPv6:” in front': 'IPv6 地址之前必须有标签“IPv6:”',
  'it is neither an IPv4 address nor a tag, a colon and an address': '它既不是 IPv4 地址，也不是由标签、冒号和地址组成',
  '“{0}” is no registered tag; there is only “IPv6”': '“{0}”不是已注册的标签；只有“IPv6”',
  'a blank': '空格',
  'a tab': '制表符',
  'it is empty': '它是空的',
  'it ends with a dot': '它以点结尾',
  'it begins with a dot': '它以点开头',
  'two dots follow one another': '有两个连续的点',
  '{0} may not stand in it': '其中不得有{0}',
  'a label of it begins with a hyphen': '其中有一个标签以连字符开头',
  'a label of it ends with a hyphen': '其中有一个标签以连字符结尾',
  'a label of it has {0} octets, and {1} are the most': '其中有一个标签有 {0} 个字节，最多允许 {1} 个字节',
  'an underscore may not stand in a host name': '主机名中不得有下划线',
  'nothing stands in front of the “@”': '“@”之前没有内容',
  'the local part begins with a dot': '本地部分以点开头',
  'the local part ends with a dot': '本地部分以点结尾',
  '{0} may stand in a local part only inside double quotes': '本地部分中的{0}只能出现在双引号之内',
  'something stands between the closing quote and the “@”': '右引号与“@”之间有内容',
  '{0} may not stand in a quoted local part': '带引号的本地部分中不得有{0}',
  'the quoted local part is not closed': '带引号的本地部分没有右引号',
  'The EHLO in force; its reply offers the mechanisms of AUTH.': '生效的 EHLO；其应答声明了 AUTH 的机制。',
  'This MAIL opened the transaction that is still open.': '此 MAIL 开始了尚未结束的事务。',
  'With this line the authentication succeeded.': '认证在此行成功。',
  'A bare CR': '单独的 CR',
  'CR and LF must only be sent together, as the end of a line (RFC 5321 section 2.3.8).':
    'CR 和 LF 只能一起发送，作为行尾（RFC 5321 第 2.3.8 节）。',
  'A bare LF': '单独的 LF',
  'a line ends in CRLF, and an LF must not be sent without its CR (RFC 5321 section 2.3.8).':
    '行以 CRLF 结束，不得发送没有 CR 的 LF（RFC 5321 第 2.3.8 节）。',
  'The latest chunk that the server accepted.': '服务器最近接受的分块。',
  'The EHLO or HELO in force; an accepted one also ends an open transaction.':
    '生效的 EHLO 或 HELO；被接受时也会结束未完成的事务。',
  'The latest chunk that the server accepted; it did not say LAST.': '服务器最近接受的分块；它没有 LAST。',
  'The QUIT that ended the session.': '结束会话的 QUIT。',
  'With this reply the server closed the session.': '服务器以此应答关闭了会话。',
  'the server has closed the session': '服务器已关闭会话',
  'The QUIT that ends the session.': '结束会话的 QUIT。',
  'The greeting that refuses the session.': '拒绝会话的问候语。',
  'This MAIL announced the message with BODY=BINARYMIME.': '此 MAIL 以 BODY=BINARYMIME 声明了邮件。',
  'STARTTLS put the session back to its beginning (RFC 3207 section 4.2).':
    'STARTTLS 使会话回到起点（RFC 3207 第 4.2 节）。',
  'The server’s greeting, with which the session began.': '会话开始时服务器的问候语。',
  'The reply to EHLO tells what may be used at all (RFC 2920 section 3.1).':
    '对 EHLO 的应答说明了可以使用什么（RFC 2920 第 3.1 节）。',
  'Only a mechanism of a single step with an initial response may be followed (RFC 4954 section 4).':
    '只有带初始响应的单步机制之后才能继续发送（RFC 4954 第 4 节）。',
  'Only MAIL, RCPT and RSET may be followed by others (RFC 2920 section 3.1).':
    '只有 MAIL、RCPT 和 RSET 之后才能有其他命令（RFC 2920 第 3.1 节）。',
  'The LHLO that made this an LMTP session.': '使其成为 LMTP 会话的 LHLO。',
  'the connection itself': '连接本身',
  'A reply line begins with three digits, the first from 2 to 5, the second from 0 to 5, then a blank or a hyphen (RFC 5321 section 4.2).':
    '应答行以三位数字开头，第一位为 2 到 5，第二位为 0 到 5，其后是空格或连字符（RFC 5321 第 4.2 节）。',
  'which has to be offered with it (RFC 6531 section 3.1)': '它必须与其一同声明（RFC 6531 第 3.1 节）',
  'and can only be used with it (RFC 3030 section 3)': '而它只能与其一同使用（RFC 3030 第 3 节）',
  'of which it needs the parameters ENVID and ORCPT (RFC 3885 section 2)':
    '它需要其中的参数 ENVID 和 ORCPT（RFC 3885 第 2 节）',
  'which has to be offered with it (RFC 4468 section 4)': '它必须与其一同声明（RFC 4468 第 4 节）',
  'which belongs to it (RFC 5321 section 2.2.2)': '它属于其一部分（RFC 5321 第 2.2.2 节）',
  'The command that made this an SMTP session.': '使其成为 SMTP 会话的命令。',
  'success (2)': '成功（2）',
  'a temporary failure (4)': '临时失败（4）',
  'a permanent failure (5)': '永久失败（5）',
  'The address has an octet that is no UTF-8. Commands are ASCII, or UTF-8 where SMTPUTF8 is used (RFC 6531 section 3.3); no other character set may stand in them.':
    '地址中有不属于 UTF-8 的字节。命令应为 ASCII，使用 SMTPUTF8 时为 UTF-8（RFC 6531 第 3.3 节）；不得使用其他字符集。',
  'It asks the server to start its queue, outside of mail transactions (RFC 1985 section 5).':
    '它请求服务器启动其队列，应位于邮件事务之外（RFC 1985 第 5 节）。',
  'It exchanges the roles of client and server, which an open transaction forbids (RFC 2645 section 5.3).':
    '它交换客户端和服务器的角色，未结束的事务不允许这样做（RFC 2645 第 5.3 节）。',
  'It exchanges the roles of client and server, which an open transaction forbids (RFC 821 section 3.8).':
    '它交换客户端和服务器的角色，未结束的事务不允许这样做（RFC 821 第 3.8 节）。',
  'It puts the session back to its greeting, so that it stands outside of transactions (Postfix XCLIENT_README).':
    '它使会话回到问候语之后，因此应位于事务之外（Postfix XCLIENT_README）。',
  'It tells who sent the message that comes next, so that it stands before MAIL (Postfix XFORWARD_README).':
    '它说明接下来的邮件由谁发送，因此应位于 MAIL 之前（Postfix XFORWARD_README）。',
  'A NUL octet': 'NUL 字节',
  'control characters should not be sent, neither 7-bit nor 8-bit text may hold this one, and software that ends texts at a NUL loses what follows (RFC 5321 section 4.1.1.4, RFC 2045 sections 2.7 and 2.8).':
    '不应发送控制字符，7 位和 8 位文本都不得包含此字符，并且以 NUL 作为文本结尾的软件会丢失其后的内容（RFC 5321 第 4.1.1.4 节、RFC 2045 第 2.7 和 2.8 节）。',
  'the server must answer RCPT without MAIL with 503 (RFC 5321 section 3.3)':
    '服务器必须以 503 应答没有 MAIL 的 RCPT（RFC 5321 第 3.3 节）',
  'the server should answer 503 and keep the transaction that is open (RFC 5321 section 4.1.4)':
    '服务器应以 503 应答并保留未结束的事务（RFC 5321 第 4.1.4 节）',
  'the server must answer 503 to AUTH after a success (RFC 4954 section 4)':
    '服务器必须以 503 应答成功之后的 AUTH（RFC 4954 第 4 节）',
  'the server must answer 503 to AUTH in a transaction (RFC 4954 section 4)':
    '服务器必须以 503 应答事务之中的 AUTH（RFC 4954 第 4 节）',
  'the server must answer 503 to DATA for a binary message (RFC 3030 section 3)':
    '服务器必须以 503 应答用于二进制邮件的 DATA（RFC 3030 第 3 节）',
  'an LMTP server must not accept it (RFC 2033 section 4.1)': 'LMTP 服务器不得接受它（RFC 2033 第 4.1 节）',
  'This MAIL opened the transaction that failed.': '此 MAIL 开始了失败的事务。',
  'The reply to this tells the limit.': '对它的应答给出了上限。',
  'login name': '登录名',
  token: '令牌',
  cookie: 'cookie',
  'private key': '私钥',
  'anyone who gets this file has it. Mask it before you pass the file on.':
    '任何得到此文件的人都能得到它。转交此文件之前请先遮盖它。',
  'An empty line is no command: each begins with a verb (RFC 5321 section 4.1.1).':
    '空行不是命令：每条命令都以动词开头（RFC 5321 第 4.1.1 节）。',
  'a NUL': 'NUL',
  'a backspace': '退格符',
  'a bare LF': '单独的 LF',
  'a bare CR': '单独的 CR',
  'an escape': '转义符',
  'a DEL': 'DEL',
  '{0} {1}. Expected: {2} ({3}).': '{0} {1}。应为：{2}（{3}）。',
  'the bare word': '单独的关键字',
  'the keyword alone': '单独的关键字',
  'nothing, or 1 to 20 digits': '无，或 1 到 20 位数字',
  'names of SASL mechanisms with blanks between': '以空格分隔的 SASL 机制名称',
  '“NAME=value” with blanks between': '以空格分隔的“NAME=value”',
  'nothing, or the shortest time in seconds (1 to 9 digits)': '无，或最短时间的秒数（1 到 9 位数字）',
  'the longest delay in seconds and the latest time': '最长延迟的秒数和最晚时间',
  'nothing, or the name of a policy': '无，或策略名称',
  '“imap” or “imap://” and a host': '“imap”，或“imap://”加主机',
  'nothing, or words with commas between': '无，或以逗号分隔的词',
  'has an empty value': '的值为空',
  'at least one character behind “=”, or no “=” at all': '“=”之后至少一个字符，或完全不写“=”',
  '1 to 20 digits': '1 到 20 位数字',
  '“7BIT”, “8BITMIME” or “BINARYMIME”': '“7BIT”、“8BITMIME”或“BINARYMIME”',
  '“FULL” or “HDRS”': '“FULL”或“HDRS”',
  'at most 100 characters of xtext': '最多 100 个 xtext 字符',
  '“NEVER”, or a list of “SUCCESS”, “FAILURE” and “DELAY” with commas between':
    '“NEVER”，或以逗号分隔的“SUCCESS”、“FAILURE”和“DELAY”',
  'a type, “;” and the address in xtext, such as “rfc822;user@example.net”':
    '类型、“;”和以 xtext 编码的地址，例如“rfc822;user@example.net”',
  '“<>”, or a mailbox in xtext': '“<>”，或以 xtext 编码的邮箱',
  'a number from -9 to 9': '-9 到 9 的数字',
  'a time such as “2026-04-03T23:01:00Z”, and perhaps “;C” or “;R”':
    '时间，例如“2026-04-03T23:01:00Z”，之后可有“;C”或“;R”',
  'seconds, “;”, and “N” or “R” (perhaps with “T”), such as “3600;R”': '秒数、“;”以及“N”或“R”（可带“T”），例如“3600;R”',
  '1 to 9 digits': '1 到 9 位数字',
  'a time in UTC such as “2026-04-03T23:01:00Z”': 'UTC 时间，例如“2026-04-03T23:01:00Z”',
  'words with commas between, at most 1000 characters': '以逗号分隔的词，最多 1000 个字符',
  'a hash in base64, and perhaps “:” and 1 to 9 digits': 'base64 编码的散列值，之后可有“:”和 1 到 9 位数字',
  'a name such as “<1234@client.example.org>”, at most 80 characters':
    '名称，例如“<1234@client.example.org>”，最多 80 个字符',
  'a mailbox in xtext': '以 xtext 编码的邮箱',
  'nothing, or two characters such as “+=”': '无，或两个字符，例如“+=”',
  'an ASCII address in xtext': '以 xtext 编码的 ASCII 地址',
  '{0} names no rule.': '{0} 没有指定规则。',
  '{0} names “{1}”, which is no rule.': '{0} 指定了“{1}”，而它不是规则。',
  '{0} was expected at the next line, but does not occur there.': '预期下一行出现 {0}，但它并未出现。',
  'in this file': '在此文件中',
  'at the next line': '在下一行',
  '{0} suppresses nothing: {1} does not occur {2}.': '{0} 没有抑制任何内容：{1} {2}没有出现。',
  'comes without what it has to tell': '缺少它应说明的内容',
  'takes no parameter': '不带参数',
  'has too many words behind it': '其后的词太多',
  'holds a limit that is no “NAME=value”': '含有不是“NAME=value”形式的限制',
  'holds a limit that is no number of 1 to 6 digits': '含有不是 1 到 6 位数字的限制',
  'does not tell a number of octets': '没有说明字节数',
  'holds a word that is no name of a mechanism': '含有不是机制名称的词',
  'does not tell a time': '没有说明时间',
  'holds a limit that cannot be read': '含有无法读取的限制',
  'holds a word that is no kind of URL': '含有不是 URL 种类的词',
  'holds a class that is no word': '含有不是词的类别',
  'takes no value': '不带值',
  'needs a value': '需要一个值',
  'is none of the values that there are': '不是任何允许的值',
  'is no number': '不是数字',
  'has more than {0} digits': '超过 {0} 位数字',
  'has a “+” without two upper-case hexadecimal digits behind it (a plus sign itself is written “+2B”)':
    '含有“+”而其后没有两位大写十六进制数字（加号本身写作“+2B”）',
  'has a bare “=”, which xtext writes as “+3D”': '含有单独的“=”，xtext 将其写作“+3D”',
  'has characters other than printable ASCII': '含有可打印 ASCII 之外的字符',
  'is longer than {0} characters': '长度超过 {0} 个字符',
  'has no “;” between the type and the address': '类型与地址之间没有“;”',
  'does not begin with an address type': '没有以地址类型开头',
  'has no address behind the “;”': '“;”之后没有地址',
  'is no time with a mode': '不是带模式的时间',
  'asks to return the message (“R”) at a time that is not in the future': '要求退回邮件（“R”）的时间不在将来',
  'is no list of words with commas between': '不是以逗号分隔的词的列表',
  'has an empty element': '含有空元素',
  'has an element that is none of the four': '含有不属于这四者的元素',
  'is no priority': '不是优先级',
  'has a wrong action': '操作有误',
  'is no time of RFC 3339': '不是 RFC 3339 的时间',
  'is no time at all': '根本不是时间',
  'is no time in UTC': '不是 UTC 时间',
  'is no certifier': '不是 certifier',
  'is no transaction identifier': '不是事务标识符',
  'does not name two characters': '没有指定两个字符',
  'a user or mailbox': '用户或邮箱',
  'the name of a list': '列表的名称',
  'a domain, or @ or # and a name': '域名，或 @ 或 # 加名称',
  'attributes such as NAME=client.example.org': '属性，例如 NAME=client.example.org',
  'an HTTP request': 'HTTP 请求',
  'the preface of HTTP/2': 'HTTP/2 的前言',
  'the first octets of a TLS handshake': 'TLS 握手的开头字节',
  'the banner of an SSH client': 'SSH 客户端的标识',
  'a SIP request': 'SIP 请求',
  'an RTSP request': 'RTSP 请求',
  'an IMAP command': 'IMAP 命令',
  'the cookie of a remote desktop client': '远程桌面客户端的 cookie',
  'the header of the PROXY protocol': 'PROXY 协议的头部',
  'an HTTP response': 'HTTP 响应',
  'the octets of a TLS record': 'TLS 记录的字节',
  'the banner of an SSH server': 'SSH 服务器的标识',
  'a POP3 greeting': 'POP3 问候语',
  'an IMAP greeting': 'IMAP 问候语',
  'the banner of a VNC server': 'VNC 服务器的标识',
  'a SIP response': 'SIP 响应',
  'the greeting of an FTP server': 'FTP 服务器的问候语',
  'the greeting of a news server': '新闻服务器的问候语',
  '{0} more finding, not more severe than those shown, is left out here. The command line lists all: smtp-transcript check.':
    '此处略去了另外 {0} 个问题，其严重程度不高于已显示的。命令行会列出全部：smtp-transcript check。',
  '{0} more findings, none of them more severe than those shown, are left out here. The command line lists all: smtp-transcript check.':
    '此处略去了另外 {0} 个问题，其严重程度均不高于已显示的。命令行会列出全部：smtp-transcript check。',
  '(not known)': '（未知）',
  '(nothing)': '（无）',
};
