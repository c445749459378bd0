/** What rules about security find. */
export const SECURITY_FINDING_TEXTS: Readonly<Record<string, string>> = {
  '{0} without TLS, after STARTTLS was refused: the line holds the password or token itself. Whoever sits in the middle can refuse STARTTLS to get it; a client that wanted TLS must give up here instead (RFC 3207 section 6).':
    'STARTTLS 被拒绝之后，在没有 TLS 的情况下使用 {0}：该行包含密码或令牌本身。处于中间的人可以通过拒绝 STARTTLS 来获取它；需要 TLS 的客户端此时必须放弃（RFC 3207 第 6 节）。',
  'This STARTTLS was refused.': '此 STARTTLS 被拒绝。',
  'A response for an AUTH exchange that is over: the client cancelled it with “*” and the server confirmed that. Here a command is expected (RFC 4954 section 4).':
    '对已经结束的 AUTH 交换的响应：客户端已用“*”取消，服务器也已确认。此处应为命令（RFC 4954 第 4 节）。',
  'Here the exchange was cancelled.': '交换在此处被取消。',
  'No AUTH in the offer inside TLS, though the server offered it in the clear: a client that protects its password cannot log in (RFC 4954 section 4).':
    'TLS 之内没有声明 AUTH，而服务器在明文中却声明过：保护密码的客户端无法登录（RFC 4954 第 4 节）。',
  'Before TLS it was offered.': '在 TLS 之前曾声明过它。',
  '{0} without TLS, {1}: the line holds the password or token itself, and base64 hides nothing. {2} (RFC 4616 section 1, RFC 8314 section 3.3).':
    '在没有 TLS 的情况下使用 {0}，{1}：该行包含密码或令牌本身，base64 并不能隐藏任何内容。{2}（RFC 4616 第 1 节、RFC 8314 第 3.3 节）。',
  'A line break inside {0}, written as “{1}”, {2}: whatever {3} a second line. CR and LF may only end a command (RFC 5321 section 2.3.8).':
    '{0} 之中有换行，写作“{1}”，{2}：任何{3}第二行。CR 和 LF 只能用来结束命令（RFC 5321 第 2.3.8 节）。',
  'in the middle of the line': '位于行的中间',
  'with “{0}” behind it': '其后是“{0}”',
  'takes it for a line end reads': '把它当作行尾的程序都会读出',
  'decodes it sends': '对它解码的程序都会发出',
  'A line break inside a header field, written as “{0}”, with “{1}” behind it: whatever decodes it makes a second header field of it.':
    '头部字段之中有换行，写作“{0}”，其后是“{1}”：对它解码的程序会把它变成第二个头部字段。',
  '{0} answers nothing that was sent inside TLS: the server has carried out a command that came in the clear behind STARTTLS, which it must throw away (RFC 3207 section 4.2, CVE-2011-0411).':
    '{0} 没有对应 TLS 之内发送的任何内容：服务器执行了 STARTTLS 之后以明文到来的命令，而它必须丢弃该命令（RFC 3207 第 4.2 节，CVE-2011-0411）。',
  'This came before the handshake.': '它在握手之前到来。',
  'in {0}': '位于 {0} 之中',
  'in a reply': '位于应答之中',
  'in an address field of the message': '位于邮件的地址字段之中',
  '{0} {1}: it cannot be seen, so that the text is not what it looks like: an address with it is another one than without it (RFC 6531 section 3.3).':
    '{0}{1}：它是看不见的，因此文本与其外观不符：带有它的地址与不带它的地址是两个不同的地址（RFC 6531 第 3.3 节）。',
  'These are {0} on a connection that is not in TLS: the client expects TLS from the start, as on port 465, and the server does not. SMTP begins it with STARTTLS (RFC 3207 section 4).':
    '这是{0}，而连接没有使用 TLS：客户端期望从一开始就使用 TLS，如 465 端口，而服务器并非如此。SMTP 以 STARTTLS 开始 TLS（RFC 3207 第 4 节）。',
  'These are {0}: the server expects TLS from the start, as on port 465, and the client does not (RFC 8314 section 3.3).':
    '这是{0}：服务器期望从一开始就使用 TLS，如 465 端口，而客户端并非如此（RFC 8314 第 3.3 节）。',
  'This is {0}, not SMTP: where a command is expected (RFC 5321 section 4.1.1), the client speaks {1}.':
    '这是{0}，不是 SMTP：在应为命令之处（RFC 5321 第 4.1.1 节），客户端使用的是 {1}。',
  'This is {0}, not SMTP: the server at this port speaks {1} (a reply begins with three digits, RFC 5321 section 4.2).':
    '这是{0}，不是 SMTP：此端口的服务器使用的是 {1}（应答以三位数字开头，RFC 5321 第 4.2 节）。',
  '{0} in the clear behind STARTTLS: STARTTLS must end a group, and the server must throw away what follows it in the same group, because an attacker could have put it there (RFC 3207 sections 4 and 4.2).':
    '在 STARTTLS 之后以明文发送 {0}：STARTTLS 必须结束一个命令组，服务器必须丢弃同一组中其后的内容，因为攻击者可能插入了它（RFC 3207 第 4 和 4.2 节）。',
  'The client should have waited for the reply to this.': '客户端本应等待对它的应答。',
  'The {0} of {1} can be read here, in base64: anyone who gets this file has it. Mask it before you pass the file on.':
    '此处可以读到 {1} 的{0}（base64 编码）：任何得到此文件的人都能得到它。转交此文件之前请先遮盖它。',
  'access token': '访问令牌',
  password: '密码',
  '{0} between the 220 to STARTTLS and the TLS handshake: nothing may come there in the clear, and a client must throw it away, because anyone on the way can put it there (RFC 3207 section 4.2).':
    '在对 STARTTLS 的 220 应答与 TLS 握手之间出现 {0}：此处不得有任何明文，客户端必须丢弃它，因为途中的任何人都可以插入它（RFC 3207 第 4.2 节）。',
  'This STARTTLS was accepted.': '此 STARTTLS 被接受。',
  'A private key begins here: {0}': '私钥从此处开始：{0}',
  'Mask the {0}': '遮盖{0}',
  'A {0} can be read here: {1}': '此处可以读到{0}：{1}',
  'login name': '登录名',
  token: '令牌',
  cookie: 'cookie',
  'private key': '私钥',
  'anyone who gets this file has it. Mask it before you pass the file on.':
    '任何得到此文件的人都能得到它。转交此文件之前请先遮盖它。',
};
