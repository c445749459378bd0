/** What the pages of the rules about messages say. */
export const MESSAGE_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The message holds a dot that stands alone between line ends, of which one is not CRLF: `<LF>.<LF>`, `<LF>.<CR><LF>`, `<CR><LF>.<LF>`, `<CR>.<CR>` and so on, also with a NUL beside the dot. The commands behind it are listed. Where the server answers as if the message had ended there, that is reported as well, of the server.':
    '邮件中有一个点单独位于行尾之间，而其中某个行尾不是 CRLF：`<LF>.<LF>`、`<LF>.<CR><LF>`、`<CR><LF>.<LF>`、`<CR>.<CR>` 等，点的旁边也可能有 NUL。会列出其后的命令。如果服务器的应答表明它认为邮件在此处结束，则也作为服务器的问题报告。',
  'RFC 5321 section 4.1.1.4: only CR LF . CR LF ends the message, and servers MUST NOT take LF . LF for it. Where one server passes such a sequence on and the next takes it for the end, the text behind it becomes commands: a second message with any sender, which the first server vouches for (SMTP smuggling, CVE-2023-51764, -51765, -51766).':
    'RFC 5321 第 4.1.1.4 节：只有 CR LF . CR LF 结束邮件，服务器不得把 LF . LF 当作结尾。如果一个服务器转发了这样的序列，而下一个服务器把它当作结尾，其后的文本就会变成命令：得到第二封邮件，其发件人可以任意指定，并由第一个服务器为之担保（SMTP 走私，CVE-2023-51764、-51765、-51766）。',
  'A client sends CRLF at the end of each line and doubles a dot at its beginning (RFC 5321 section 4.5.2). A server refuses the message, or takes the sequence for text: Postfix with `smtpd_forbid_bare_newline`, Sendmail 8.18 by default.':
    '客户端应在每行末尾发送 CRLF，并将行首的点加倍（RFC 5321 第 4.5.2 节）。服务器应拒绝该邮件，或把该序列当作文本：Postfix 使用 `smtpd_forbid_bare_newline`，Sendmail 8.18 默认如此。',
  'LF . LF ended the message for OpenSMTPD 7.6, Dovecot, Net::Server::Mail and msmtpd; Sendmail and qpsmtpd (421) and Haraka (451) refused it; Postfix, Exim, Courier, aiosmtpd, smtp-server, Twisted and go-smtp took it for text. A dot with a bare LF as the very first line ended the message for Exim 4.98 and OpenSMTPD.':
    'LF . LF 在 OpenSMTPD 7.6、Dovecot、Net::Server::Mail 和 msmtpd 中结束了邮件；Sendmail 和 qpsmtpd（421）以及 Haraka（451）拒绝了它；Postfix、Exim、Courier、aiosmtpd、smtp-server、Twisted 和 go-smtp 把它当作文本。第一行就是一个点加单独的 LF 时，在 Exim 4.98 和 OpenSMTPD 中结束了邮件。',
  'The text of the message is never ended by a line with a single dot, though the session goes on: the client says QUIT in what is still the message, or the server answers as if the message had ended.':
    '邮件的文本始终没有以只有一个点的行结束，而会话却继续进行：客户端在仍属于邮件之处发送 QUIT，或服务器的应答表明它认为邮件已经结束。',
  'RFC 5321 section 4.1.1.4: the sequence CR LF . CR LF ends the message. Until it comes all that the client sends is text, QUIT included; the server waits for more, and the client for a reply, until one of them times out. Nothing is delivered then.':
    'RFC 5321 第 4.1.1.4 节：序列 CR LF . CR LF 结束邮件。在它到来之前，客户端发送的一切都是文本，包括 QUIT；服务器等待更多内容，客户端等待应答，直到其中一方超时。这时什么也不会投递。',
  'Send a line that holds a single dot behind the text of the message. A blank behind the dot makes it an ordinary line.':
    '在邮件文本之后发送只有一个点的行。点之后有空格时，它就成了普通的行。',
  'No server ends a message at QUIT. Where the reply to the message is there and only the dot is not, the recording lost it, or its writer left it out; then nobody but the transcript is at fault.':
    '没有任何服务器在 QUIT 处结束邮件。如果有对邮件的应答，只是缺少该点，则是记录丢失了它，或作者略去了它；这时有问题的只是会话记录。',
  'A line of the message begins with a single dot, and goes on behind it. The client should have sent two dots. Chunks of BDAT have no such rule.':
    '邮件的一行以单独一个点开头，其后还有内容。客户端本应发送两个点。BDAT 的分块没有这样的规则。',
  'RFC 5321 section 4.5.2: a client puts a dot in front of each line that begins with one, and the server takes the first dot off again. Here the server takes off a dot that belongs to the message: the text is changed, and with it a DKIM signature breaks. A client that does not double dots also lets a line with nothing but a dot end the message, and what follows become commands.':
    'RFC 5321 第 4.5.2 节：客户端在每个以点开头的行之前再加一个点，服务器再去掉第一个点。此处服务器去掉的点属于邮件本身：文本因此改变，DKIM 签名也随之失效。不将点加倍的客户端还会让只有一个点的行结束邮件，其后的内容就变成命令。',
  'Put one more dot in front of every line of the message that begins with a dot.':
    '在邮件中每个以点开头的行之前再加一个点。',
  'Servers accept such lines and take the dot away. Libraries that send mail double the dots; scripts that write to the socket themselves, and people with telnet, forget it.':
    '服务器接受这样的行，并去掉该点。发送邮件的程序库会将点加倍；直接写套接字的脚本和使用 telnet 的人会忘记这样做。',
  'A line of the message holds a carriage return without a line feed behind it. It is reported only where the transcript can tell: in the byte notation (`␍`), or where the file itself holds the octet.':
    '邮件的一行含有回车，其后没有换行。只有会话记录能够表明时才报告：使用字节记法（`␍`），或文件本身含有该字节。',
  'RFC 5321 section 2.3.8: CR and LF must only be sent as the pair that ends a line. Receivers disagree about a bare CR: some keep it, some take it for the end of a line, some refuse the message. Such disagreement is what SMTP smuggling and broken DKIM signatures live from.':
    'RFC 5321 第 2.3.8 节：CR 和 LF 只可以作为结束一行的一对发送。各接收方对单独 CR 的处理不同：有些保留它，有些把它当作行尾，有些拒绝该邮件。SMTP 走私和失效的 DKIM 签名正是源于这种分歧。',
  'Turn the line ends of the message into CRLF before it is sent, and encode text that needs other ones (base64).':
    '发送之前把邮件的行尾转换为 CRLF，需要其他行尾的文本应编码（base64）。',
  'Sendmail 8.18 refuses such a message with 421. Postfix, Exim, OpenSMTPD, Courier, aiosmtpd, smtp-server and Haraka accept it; Postfix replaces it by a blank when it passes the message on.':
    'Sendmail 8.18 以 421 拒绝这样的邮件。Postfix、Exim、OpenSMTPD、Courier、aiosmtpd、smtp-server 和 Haraka 接受它；Postfix 转发邮件时将其替换为空格。',
  'A line of the message ends in a line feed without a carriage return in front of it. It is reported only where the transcript can tell, in the byte notation (`␊`): a text file does not show how its lines ended on the wire.':
    '邮件的一行以换行结束，其前没有回车。只有会话记录能以字节记法（`␊`）表明时才报告：文本文件不能显示各行在传输时如何结束。',
  'RFC 5321 section 2.3.8: CR and LF must only be sent as the pair that ends a line, and no other sequence may be taken for one. Receivers disagree about a bare LF; where one of them takes LF . LF for the end of the message, mail can be smuggled in (see smuggled-end-of-data).':
    'RFC 5321 第 2.3.8 节：CR 和 LF 只可以作为结束一行的一对发送，其他序列都不得视为行尾。各接收方对单独 LF 的处理不同；只要其中一方把 LF . LF 当作邮件的结尾，就可以走私邮件（见 smuggled-end-of-data）。',
  'Turn the line ends of the message into CRLF before it is sent.': '发送之前把邮件的行尾转换为 CRLF。',
  'Sendmail 8.18 and qpsmtpd refuse such a message with 421, Haraka with 451, Exchange Online with 550 5.6.11. Postfix (3.9 and later), Exim, Courier, aiosmtpd, smtp-server and go-smtp accept it.':
    'Sendmail 8.18 和 qpsmtpd 以 421 拒绝这样的邮件，Haraka 以 451，Exchange Online 以 550 5.6.11。Postfix（3.9 及更高版本）、Exim、Courier、aiosmtpd、smtp-server 和 go-smtp 接受它。',
  'The text of the message holds the octet 0, outside a chunk that was announced with `BODY=BINARYMIME`.':
    '邮件的文本在以 `BODY=BINARYMIME` 声明的分块之外含有值为 0 的字节。',
  'RFC 5321 section 4.1.1.4 advises against control characters other than blank, TAB, CR and LF. MIME allows NUL in binary data only, in neither 7-bit nor 8-bit text (RFC 2045 sections 2.7 to 2.9). Many programs keep text with a NUL as its end: they drop the rest of the line or of the message, so that a filter and a reader see different messages.':
    'RFC 5321 第 4.1.1.4 节建议不使用空格、TAB、CR 和 LF 以外的控制字符。MIME 只允许在二进制数据中使用 NUL，7 位和 8 位文本都不允许（RFC 2045 第 2.7 至 2.9 节）。许多程序以 NUL 作为文本的结束：它们会丢弃该行或邮件的其余部分，因此过滤器和阅读程序看到的是不同的邮件。',
  'Encode the data with base64, or send it in chunks with `BODY=BINARYMIME` where the server offers it.':
    '用 base64 对数据编码，或在服务器声明支持时以 `BODY=BINARYMIME` 分块发送。',
  'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accept a message with a NUL octet.':
    'Postfix、Exim、OpenSMTPD、Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 接受含有 NUL 字节的邮件。',
  'A line of the message has more than 1000 octets, its CRLF counted and a doubled dot not. It is reported once for a message, with the number of such lines. Chunks of a message that was announced with `BODY=BINARYMIME` may hold lines of any length.':
    '邮件的一行超过 1000 个字节，计入其 CRLF，不计加倍的点。每封邮件只报告一次，并给出这样的行数。以 `BODY=BINARYMIME` 声明的邮件的分块可以含有任意长度的行。',
  'RFC 5321 section 4.5.3.1.6: a text line may have 1000 octets with its CRLF, and RFC 5322 section 2.1.1 says that lines MUST NOT be longer than 998 characters without it. Servers break longer lines or refuse them; a break in the middle of a line damages the text and its DKIM signature.':
    'RFC 5321 第 4.5.3.1.6 节：文本行连同 CRLF 可以有 1000 个字节；RFC 5322 第 2.1.1 节规定不计 CRLF 的行不得超过 998 个字符。服务器会拆断或拒绝更长的行；在行中间拆断会损坏文本及其 DKIM 签名。',
  'Encode the text with quoted-printable or base64, which keep lines short.':
    '用 quoted-printable 或 base64 对文本编码，这样各行都很短。',
  'Postfix breaks such lines when it sends them on (smtp_line_length_limit, 998), Exim’s default configuration refuses them.':
    'Postfix 转发时会拆断这样的行（smtp_line_length_limit，998），Exim 的默认配置会拒绝它们。',
  'The message holds octets above 127, and MAIL did not announce it with `BODY=8BITMIME` (or `BODY=BINARYMIME`, or `SMTPUTF8`). It is an error where the server does not offer 8BITMIME, and for information where it does. Typographic quotation marks, dashes and dots alone are passed over: they are rather the work of the page that shows the transcript.':
    '邮件含有大于 127 的字节，而 MAIL 没有以 `BODY=8BITMIME`（或 `BODY=BINARYMIME`，或 `SMTPUTF8`）声明。如果服务器没有声明 8BITMIME，报告为错误；如果声明了，则作为信息报告。只有排版用的引号、破折号和省略号时不予报告：它们多半来自显示会话记录的网页。',
  'RFC 5321 section 2.4: without an extension the eighth bit must be zero. RFC 6152 section 3: a client that sends 8-bit text says so with BODY=8BITMIME, and never sends it to a server that does not offer the extension. Such a server may clear the bit or refuse the message; one that does not know that the text has 8 bits cannot see that it must convert it before a relay that takes 7 bits only.':
    'RFC 5321 第 2.4 节：没有扩展时，第八位必须为零。RFC 6152 第 3 节：发送 8 位文本的客户端以 BODY=8BITMIME 说明，并且绝不向没有声明该扩展的服务器发送 8 位文本。这样的服务器可能会清除该位或拒绝邮件；不知道文本是 8 位的服务器，无从知道在转发给只接受 7 位的中继之前必须转换它。',
  'Where the server offers 8BITMIME, add `BODY=8BITMIME` to MAIL. Where it does not, encode the message with quoted-printable or base64.':
    '如果服务器声明了 8BITMIME，在 MAIL 中加上 `BODY=8BITMIME`。否则用 quoted-printable 或 base64 对邮件编码。',
  'The recorded servers take 8-bit text whether it was announced or not, and many clients never announce it: undeclared 8-bit text mostly arrives.':
    '有记录的服务器无论是否声明都接受 8 位文本，许多客户端也从不声明：未声明的 8 位文本大多能够到达。',
  'The message is clearly larger than the `SIZE=` of its MAIL, or larger than the limit that the server offers with SIZE. Octets are counted as RFC 1870 asks: with the CRLF of each line, without the dots that were doubled and the final dot. Nothing is said where the transcript leaves a part of the message out.':
    '邮件明显大于其 MAIL 的 `SIZE=`，或大于服务器以 SIZE 声明的限制。字节数按 RFC 1870 的要求计算：计入每行的 CRLF，不计加倍的点和结束点。如果会话记录略去了邮件的一部分，则不予报告。',
  'RFC 1870 section 6.3: a client may announce less than it sends, but then the server’s consent is for the announced size only, and it may refuse the message with 552 when all of it was transferred. Above the fixed limit of the server it will be refused anyhow; the transfer was in vain.':
    'RFC 1870 第 6.3 节：客户端声明的大小可以小于实际发送的大小，但服务器的同意只针对所声明的大小，在邮件全部传输之后仍可以用 552 拒绝它。超出服务器的固定限制时无论如何都会被拒绝；传输是徒劳的。',
  'Announce the number of octets that will be sent. A message above the offered limit is returned to its sender at once.':
    '声明将要发送的字节数。超出所声明限制的邮件应立即退回发件人。',
  'The value is an estimate, so a difference of up to 10 % and 1024 octets is passed over. Most recorded servers compare the announced size with their limit when MAIL comes (see size-above-limit).':
    '该值是估计值，因此不超过 10 % 加 1024 字节的差异不予报告。大多数有记录的服务器在 MAIL 到来时把所声明的大小与其限制比较（见 size-above-limit）。',
  'The text behind BDAT has more octets than its size says: a line goes on behind the last octet of the chunk; a missing CRLF at its end is not counted. Or it has fewer: the server waits for the rest until it gives up, or takes the next command, such as QUIT, for a part of the chunk. Where the server accepts a chunk of which octets are missing, it has them: then the recording or the size is wrong, which is only an information, and blames nobody. Chunks of which nothing is recorded are not reported, nor where a blank at the end of each line would make up for what is missing.':
    'BDAT 之后的文本多于其大小所声明的字节：在分块的最后一个字节之后，该行还在继续；分块末尾缺少的 CRLF 不计。或者少于它：服务器等待其余部分直到放弃，或把 QUIT 等下一条命令当作分块的一部分。如果服务器接受了缺少字节的分块，则它已收到这些字节：此时是记录或大小有误，只作为信息报告，不归咎于任何一方。完全没有记录内容的分块不予报告；如果每行末尾有一个空格就能补足所缺字节，也不予报告。',
  'RFC 3030 section 2: the server takes exactly the announced number of octets for the chunk, whatever they are. What the client sends beyond them is a command line for the server; what it sends too little, the server takes from the next command. After that the two never agree again.':
    'RFC 3030 第 2 节：服务器把恰好所声明字节数的内容当作分块，无论其内容是什么。客户端多发送的内容对服务器来说是命令行；少发送的部分，服务器会从下一条命令中取得。此后双方再也无法一致。',
  'Count the octets of the chunk as they are sent: with the CRLF of each line, UTF-8 text encoded, dots not doubled.':
    '按实际发送的形式计算分块的字节数：计入每行的 CRLF，UTF-8 文本按编码后计算，点不加倍。',
  'A server answers the surplus as an unknown command, with 500 or 502. For a chunk that is too short it waits: Exim answers with 421 after its timeout and closes. In a transcript written by hand the count may just be wrong.':
    '对多出的内容，服务器当作未知命令，应答 500 或 502。对过短的分块，服务器会等待：Exim 超时之后应答 421 并关闭连接。手工编写的会话记录中，可能只是数错了字节数。',
  'The client sent chunks of a message with BDAT, and then RSET, EHLO or QUIT, without a chunk with LAST: the message is thrown away. Commands that cannot stand there at all, such as a new MAIL, are reported as chunking-interrupted.':
    '客户端以 BDAT 发送了邮件的分块，然后发送 RSET、EHLO 或 QUIT，而没有带 LAST 的分块：邮件被丢弃。根本不能位于此处的命令（例如新的 MAIL）报告为 chunking-interrupted。',
  'RFC 3030 section 2: the chunk with LAST, which may be empty (`BDAT 0 LAST`), ends the message; only then the server takes responsibility for it. To give a message up with RSET is legal. Where it was not meant, the message is lost without an error: each chunk was answered with 250.':
    'RFC 3030 第 2 节：带 LAST 的分块（可以为空，`BDAT 0 LAST`）结束邮件；只有这时服务器才承担对邮件的责任。以 RSET 放弃邮件是合法的。如果并非有意，邮件就会丢失而没有任何错误：每个分块都得到了 250 的应答。',
  'Send `BDAT 0 LAST` behind the last chunk, or say LAST in it.':
    '在最后一个分块之后发送 `BDAT 0 LAST`，或在最后一个分块中加上 LAST。',
  'Postfix and Exim answer the RSET with 250 and discard the chunks.': 'Postfix 和 Exim 以 250 应答 RSET，并丢弃分块。',
  'The text behind DATA begins with its body: the first line is no header field. Nothing is said of a message of a single line, as people type it for a test.':
    'DATA 之后的文本以正文开头：第一行不是头部字段。只有一行的邮件不予报告，人们常为测试这样输入。',
  'RFC 5322 section 3.6: a message has at least the fields From and Date. SMTP itself does not ask for them, so that the message is delivered, but without a sender or a subject that a reader could show; filters take it for spam.':
    'RFC 5322 第 3.6 节：邮件至少有 From 和 Date 字段。SMTP 本身并不要求它们，因此邮件会被投递，但没有阅读程序可以显示的发件人或主题；过滤器会把它当作垃圾邮件。',
  'Begin the message with its header fields and an empty line: `From: …`, `Date: …`, `Subject: …`.':
    '邮件以其头部字段和一个空行开头：`From: …`、`Date: …`、`Subject: …`。',
  'Servers should not refuse a message for what is wrong with its header section (RFC 5321 section 3.3). The examples of RFC 5321 (appendix D) show messages as “Blah blah blah...” to keep them short.':
    '服务器不应因邮件头部有问题而拒绝邮件（RFC 5321 第 3.3 节）。RFC 5321（附录 D）的示例为简短起见，以“Blah blah blah...”表示邮件。',
  'Between the header fields of the message stands a line that is no field: it has no name with a colon, nor does it begin with a blank to go on with the field above. Often the empty line that separates header section and body is missing.':
    '邮件的头部字段之间有一行不是字段：它没有带冒号的名称，也没有以空格开头来延续上面的字段。往往是缺少分隔头部与正文的空行。',
  'RFC 5322 section 2.1: an empty line ends the header section. Servers and readers that meet such a line disagree: most take it for the beginning of the body, so that the fields behind it are lost to them; others read on, or refuse the message.':
    'RFC 5322 第 2.1 节：空行结束头部。服务器和阅读程序遇到这样的行时处理不同：大多把它当作正文的开始，其后的字段对它们来说就丢失了；有些则继续读取，或拒绝邮件。',
  'Put an empty line between the header section and the body. A field that goes on in the next line begins there with a blank.':
    '在头部与正文之间放一个空行。延续到下一行的字段，在该行应以空格开头。',
  'A header field that a message may have only once occurs again: From, Sender, Reply-To, To, Cc, Bcc, Message-ID, In-Reply-To, References, Subject or Date. Each field is reported once for a message.':
    '邮件中只能出现一次的头部字段再次出现：From、Sender、Reply-To、To、Cc、Bcc、Message-ID、In-Reply-To、References、Subject 或 Date。每封邮件中每个字段只报告一次。',
  'RFC 5322 section 3.6 limits these fields to one each. Programs disagree about which of two they show and which they check: with a second From a message can show another author than the one that DMARC looked at, so that receivers refuse it.':
    'RFC 5322 第 3.6 节规定这些字段各只能有一个。各程序对显示两个中的哪一个、检查哪一个的做法不同：有第二个 From 时，邮件可以显示与 DMARC 所检查的不同的作者，因此接收方会拒绝它。',
  'Write the field once; several addresses stand in one field, with commas between them.':
    '该字段只写一次；多个地址写在一个字段中，以逗号分隔。',
  'The header section of the message has no `From:` field. It is a hint, and a warning where the server refused the message for it. Nothing is said of a message with a Subject and little else, as people type it for a test, nor where the transcript leaves text out.':
    '邮件的头部没有 `From:` 字段。报告为提示；如果服务器因此拒绝了邮件，则报告为警告。除 Subject 之外几乎没有其他内容的邮件不予报告，人们常为测试这样输入；会话记录略去文本之处也不报告。',
  'RFC 5322 section 3.6: From and Date are the two fields that every message must have. From says who wrote the message. Reputation, DMARC and every reader go by it, and many receivers refuse a message without it; a signature with DKIM must cover it (RFC 6376 section 5.4).':
    'RFC 5322 第 3.6 节：From 和 Date 是每封邮件都必须有的两个字段。From 说明邮件由谁撰写。信誉评估、DMARC 和所有阅读程序都以它为准，许多接收方拒绝没有它的邮件；DKIM 签名必须涵盖它（RFC 6376 第 5.4 节）。',
  'Write a From field with the author’s address.': '写上带有作者地址的 From 字段。',
  'Postfix, Exim, OpenSMTPD, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accepted a message with no field but Subject; for mail that is submitted, servers may add the field.':
    'Postfix、Exim、OpenSMTPD、Sendmail、Courier、aiosmtpd、smtp-server 和 Haraka 接受了除 Subject 之外没有任何字段的邮件；对于提交的邮件，服务器可以补上该字段。',
  'The header section of the message has no `Date:` field. It is a hint, and a warning where the server refused the message for it. Nothing is said of a message with a Subject and little else, as people type it for a test, nor where the transcript leaves text out.':
    '邮件的头部没有 `Date:` 字段。报告为提示；如果服务器因此拒绝了邮件，则报告为警告。除 Subject 之外几乎没有其他内容的邮件不予报告，人们常为测试这样输入；会话记录略去文本之处也不报告。',
  'RFC 5322 section 3.6: From and Date are the two fields that every message must have. Date says when the author finished the message. Filters count its absence against a message, and readers sort it wrongly. A submission server may add it (RFC 6409 section 8.2), a relay should not have to.':
    'RFC 5322 第 3.6 节：From 和 Date 是每封邮件都必须有的两个字段。Date 说明作者何时完成邮件。过滤器会因缺少它而对邮件扣分，阅读程序会把邮件排错位置。提交服务器可以补上它（RFC 6409 第 8.2 节），中继不应需要这样做。',
  'Write a Date field with the time zone, such as `Date: Mon, 23 Nov 2026 13:00:00 +0000`.':
    '写上带时区的 Date 字段，例如 `Date: Mon, 23 Nov 2026 13:00:00 +0000`。',
  'The header section shows that the message passed the same host ten times or more, or has more than 100 Received fields.':
    '头部表明邮件经过同一主机十次或更多，或有超过 100 个 Received 字段。',
  'RFC 5321 section 6.3: each server that takes a message adds a Received field, and many of them mean that the message goes in a circle, for example because two servers think of each other as the final one, or two mailboxes forward to each other. Servers must stop such mail; the limit should be at least 100 fields.':
    'RFC 5321 第 6.3 节：每个接收邮件的服务器都会添加一个 Received 字段；数量过多意味着邮件在循环，例如两个服务器都认为对方是最终服务器，或两个邮箱互相转发。服务器必须阻止这样的邮件；限制应至少为 100 个字段。',
  'Look who passes the message back: MX records and lists of local domains that contradict each other, and forwarding addresses.':
    '查明是谁把邮件传了回来：互相矛盾的 MX 记录和本地域列表，以及转发地址。',
  'Postfix gives up at 50 fields (hopcount_limit), Exim at 30 (received_headers_max), Sendmail at 25 or 100 (MaxHopCount), with 554 5.4.6 or another 5yz reply. A message may pass the same host a few times without harm, where a filter hands it back.':
    'Postfix 在 50 个字段时放弃（hopcount_limit），Exim 在 30 个（received_headers_max），Sendmail 在 25 或 100 个（MaxHopCount），应答 554 5.4.6 或其他 5yz。由过滤器交回时，邮件可以几次经过同一主机而无害。',
};
