/** What the pages of the rules about replies say. */
export const REPLY_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'A reply line does not begin with a reply code: three digits, the first from 2 to 5, the second from 0 to 5, then a blank, a hyphen or the end of the line.':
    '应答行没有以应答码开头：应答码是三位数字，第一位为 2 到 5，第二位为 0 到 5，其后是空格、连字符或行尾。',
  'RFC 5321 section 4.2: the client decides by the code alone, never by the text. Section 4.2 gives the grammar of the code, section 4.2.1 the meaning of its digits; there is no 1yz in SMTP. Clients should take another first digit for a fatal error and give the transaction up (section 4.2); what they do about a line without a code is a matter of luck.':
    'RFC 5321 第 4.2 节：客户端只依据应答码作决定，从不依据文本。第 4.2 节给出应答码的语法，第 4.2.1 节给出各位数字的含义；SMTP 中没有 1yz。客户端应把其他的第一位数字视为致命错误，并放弃事务（第 4.2 节）；对于没有应答码的行，客户端如何处理只能凭运气。',
  'Correct the server, or the program in front of it, so that each line begins with a code of RFC 5321 section 4.2.2 or of an extension. An enhanced status code such as 5.7.1 stands behind the reply code and does not replace it (`550 5.7.1 …`, not `571 …`). If the line is talk of the recording tool or a folded line, it is no reply: mark it as a comment.':
    '修正服务器或位于其前面的程序，使每一行都以 RFC 5321 第 4.2.2 节或某个扩展的应答码开头。5.7.1 这样的增强状态码位于应答码之后，并不取代它（`550 5.7.1 …`，而不是 `571 …`）。如果该行是记录工具自己的输出，或是折行的续行，它就不是应答：应把它标为注释。',
  'None of the recorded servers sends such a line. Codes such as 571 come from enhanced codes of which the dots were left out; 1yz codes are of FTP; a line without any code mostly comes from a program that is no mail server, or from a proxy.':
    '有记录的服务器都不发送这样的行。571 这样的应答码来自省略了点的增强状态码；1yz 应答码属于 FTP；没有任何应答码的行大多来自不是邮件服务器的程序，或来自代理。',
  'The lines of one reply do not all have the same code: a line behind `250-` begins with, for example, 550.':
    '一个应答的各行应答码不全相同：例如 `250-` 之后的一行以 550 开头。',
  'RFC 5321 section 4.2.1: in a multi-line reply the code on each line MUST be the same. Clients may take the code of the first line or that of the last, so they disagree about what was accepted.':
    'RFC 5321 第 4.2.1 节：多行应答中每一行的应答码必须相同。客户端可能采用第一行的应答码，也可能采用最后一行的，因此它们对接受了什么的判断会不一致。',
  'Give each line of the reply one and the same code. If two replies were meant, the first has to end with a line that has a blank behind its code.':
    '给应答的每一行使用同一个应答码。如果本意是两个应答，第一个应答必须以应答码之后为空格的行结束。',
  'None of the recorded servers changes the code. Clients differ: some believe the first line, others the last.':
    '有记录的服务器都不会改变应答码。各客户端的做法不同：有些相信第一行，有些相信最后一行。',
  'All lines of a reply have a hyphen behind the code, and yet the dialogue goes on: the line that ends the reply never came.':
    '应答的所有行在应答码之后都是连字符，而对话却继续进行：结束应答的那一行始终没有到来。',
  'RFC 5321 section 4.2.1: each line but the last has a hyphen behind the code, the last has a blank. A client that reads `250-` waits for another line; here it would wait until it times out, or take the next reply for the rest of this one.':
    'RFC 5321 第 4.2.1 节：除最后一行之外，每一行的应答码之后是连字符，最后一行的应答码之后是空格。客户端读到 `250-` 就会等待下一行；在这里它会一直等到超时，或把下一个应答当作此应答的其余部分。',
  'Send the last line of the reply with a blank behind its code (`250 `).':
    '发送应答的最后一行，应答码之后为空格（`250 `）。',
  'None of the recorded servers does so. Hand-written servers and test scripts do, mostly in the reply to EHLO; in texts a line may just have been lost.':
    '有记录的服务器都不这样做。自行编写的服务器和测试脚本会这样，大多是在对 EHLO 的应答中；在文章中则可能只是丢失了一行。',
  'The server sends a reply although every command has had its own, or in the middle of a message.':
    '服务器发送了应答，而每条命令都已有自己的应答，或者邮件正发送到中间。',
  'RFC 5321 section 4.2: every command generates exactly one reply. Clients match replies to commands by counting (RFC 2920 section 3.1), so a reply too many makes each later one answer the wrong command. Only 421 may come unasked, before the server closes the connection (RFC 5321 section 3.8).':
    'RFC 5321 第 4.2 节：每条命令恰好产生一个应答。客户端按顺序计数来对应应答与命令（RFC 2920 第 3.1 节），因此多出一个应答会使其后每个应答都对应到错误的命令。只有 421 可以在没有请求时到来，即在服务器关闭连接之前（RFC 5321 第 3.8 节）。',
  'Send one reply for each command. A reply of several lines needs a hyphen behind the code of all lines but the last. A server that closes on its own, for example after a timeout, says 421.':
    '对每条命令只发送一个应答。多行应答除最后一行之外，应答码之后都必须是连字符。自行关闭连接的服务器（例如超时之后）应发送 421。',
  'LMTP servers rightly send one reply for each recipient behind a message, and Exim with PRDR one for each recipient and one for all: these are not reported. Servers that take the text of a refused BDAT chunk for commands, as Exim, Dovecot and all that know no BDAT do, answer each of its lines; that is not reported here either.':
    'LMTP 服务器在邮件之后对每个收件人各发送一个应答，使用 PRDR 的 Exim 对每个收件人各发送一个、对全体再发送一个，这些都是正确的，不予报告。有些服务器把被拒绝的 BDAT 分块的文本当作命令（如 Exim、Dovecot 以及所有不认识 BDAT 的服务器），会对其每一行作出应答；此处也不报告。',
  'A reply can only belong to a later command, so the one to this command is missing. For example 221 comes while commands in front of QUIT still wait for their replies.':
    '某个应答只能属于后面的命令，因此此命令的应答缺失。例如 QUIT 之前的命令仍在等待应答，221 就已到来。',
  'RFC 5321 section 4.2: every command generates exactly one reply, and RFC 2920 section 3.2 asks for them in the order of the commands. Clients match replies by counting; one reply too few makes every later one answer the wrong command. LMTP answers a message once for each accepted recipient (RFC 2033 section 4.2).':
    'RFC 5321 第 4.2 节：每条命令恰好产生一个应答；RFC 2920 第 3.2 节要求按命令的顺序应答。客户端按顺序计数来对应应答；少了一个应答会使其后每个应答都对应到错误的命令。LMTP 对每个已接受的收件人各应答一次邮件（RFC 2033 第 4.2 节）。',
  'Answer each command once and in order, and do not throw away what came in behind a command (RFC 2920 section 3.2). If the recording tool leaves replies out or groups its lines, the transcript is at fault and not the server.':
    '对每条命令按顺序各应答一次，不要丢弃命令之后到来的内容（RFC 2920 第 3.2 节）。如果记录工具略去了应答或对行作了分组，则问题在于会话记录，而不在于服务器。',
  'Courier drops what follows the final dot in the same packet without a word. Commands that were sent behind STARTTLS in one group are rightly thrown away, and the last commands of a recording may just have been cut off: neither is reported.':
    'Courier 会不作声地丢弃同一数据包中结束点之后的内容。与 STARTTLS 在同一组中、在其后发送的命令理应被丢弃，而记录末尾的命令可能只是被截断：两者都不报告。',
  'The server says that all goes well, but with a code that does not belong to this command: 250 to DATA, 354 to RCPT, 334 to anything but AUTH. Refusals with a code that no specification lists are hints.':
    '服务器表示一切顺利，但所用的应答码不属于此命令：以 250 应答 DATA，以 354 应答 RCPT，以 334 应答 AUTH 以外的命令。使用任何规范都没有列出的应答码的拒绝，报告为提示。',
  'RFC 5321 section 4.3.2 lists the replies to each command, and section 4.2 asks servers to send only codes that are listed. A client acts on the code: after 250 to DATA it may not send the message, after 354 to RCPT it may send it too early. A code that only differs within its class (250 to QUIT) is a warning. Any refusal is understood by its first digit, so a code from the list of another command is not reported; one that nobody has defined is a hint.':
    'RFC 5321 第 4.3.2 节列出了对每条命令的应答，第 4.2 节要求服务器只发送列出的应答码。客户端按应答码行事：对 DATA 应答 250 之后，它可能不会发送邮件；对 RCPT 应答 354 之后，它可能过早发送邮件。只在同一类别之内有差异的应答码（以 250 应答 QUIT）报告为警告。任何拒绝都可以由第一位数字理解，因此使用另一条命令所列的应答码不予报告；没有任何规范定义的应答码报告为提示。',
  'Answer with the code that the command has in RFC 5321 section 4.3.2 or in the specification of its extension: 354 to DATA, 220 to STARTTLS, 334 or 235 in an AUTH exchange, 501 when the client cancels it with `*`, 221 to QUIT.':
    '使用 RFC 5321 第 4.3.2 节或其扩展的规范为该命令规定的应答码：对 DATA 为 354，对 STARTTLS 为 220，AUTH 交换之中为 334 或 235，客户端以 `*` 取消交换时为 501，对 QUIT 为 221。',
  'aiosmtpd and Haraka answer HELP with 250 instead of 214. Haraka goes on with the AUTH exchange (334) when the client cancels it, Courier answers 535. The examples of RFC 1985 and RFC 6152 show 250 to QUIT, where RFC 5321 section 4.1.1.10 asks for 221.':
    'aiosmtpd 和 Haraka 以 250 而不是 214 应答 HELP。客户端取消 AUTH 交换时，Haraka 仍继续交换（334），Courier 应答 535。RFC 1985 和 RFC 6152 的示例以 250 应答 QUIT，而 RFC 5321 第 4.1.1.10 节要求 221。',
  'The first digit of the enhanced status code is not that of the reply code, as in `550 4.7.1` or `250 5.0.0`.':
    '增强状态码的第一位数字与应答码的不同，例如 `550 4.7.1` 或 `250 5.0.0`。',
  'RFC 2034 section 4: the status codes must agree with the reply code: 2.x.x in a 2yz reply, 4.x.x in a 4yz, 5.x.x in a 5yz. A sender that reads the enhanced code tries again where it should give up, or gives up where it should try again; the wrong class also gets into delivery status notifications.':
    'RFC 2034 第 4 节：增强状态码必须与应答码一致：2yz 应答中为 2.x.x，4yz 中为 4.x.x，5yz 中为 5.x.x。读取增强状态码的发送方会在应当放弃时重试，或在应当重试时放弃；错误的类别还会进入投递状态通知。',
  'Decide whether the failure is temporary or permanent and use the same class in both codes.':
    '确定失败是临时的还是永久的，并在两个代码中使用相同的类别。',
  'None of the recorded servers does so. It can come about where the text, with a code of its own, is written in another place than the reply code.':
    '有记录的服务器都不这样做。如果应答文本（带有自己的增强状态码）与应答码写在不同的地方，就可能出现这种情况。',
  'The words of a reply say the opposite of its code: a refusal in a 2yz reply, consent in a 4yz or 5yz, “try again later” in a 5yz, or a 354 that tells another end of the message than a lone dot. Only plain cases are reported.':
    '应答的文字与其应答码意思相反：2yz 应答中表示拒绝，4yz 或 5yz 中表示同意，5yz 中说“try again later”，或 354 给出了单独一个点以外的结束方式。只报告明显的情况。',
  'The code alone counts (RFC 5321 section 4.2), so a client that gets `250 Mailbox full` takes the message for accepted, and the mail is lost without a report. People who read the log believe the words. A message ends with CRLF, a dot and CRLF (RFC 5321 section 4.1.1.4), never with an empty line.':
    '只有应答码有效（RFC 5321 第 4.2 节），因此得到 `250 Mailbox full` 的客户端会认为邮件已被接受，邮件就会丢失而没有任何报告。阅读日志的人相信的则是文字。邮件以 CRLF、一个点和 CRLF 结束（RFC 5321 第 4.1.1.4 节），绝不以空行结束。',
  'Correct what is wrong: the code, if the action was refused, or else the text.':
    '修正错误的一方：如果操作被拒绝，则修正应答码，否则修正文本。',
  'No recorded server does it; reply lists in texts about SMTP show “end with `<CRLF><CRLF>`” for 354.':
    '没有任何有记录的服务器这样做；关于 SMTP 的文章中的应答列表会对 354 写“end with `<CRLF><CRLF>`”。',
  'The server offers ENHANCEDSTATUSCODES, and a 2yz, 4yz or 5yz reply of it has no enhanced code. It is reported once in a session.':
    '服务器声明了 ENHANCEDSTATUSCODES，而它的某个 2yz、4yz 或 5yz 应答没有增强状态码。每个会话只报告一次。',
  'RFC 2034 section 4: who offers the extension begins the text of every such reply with a code, but for the greeting and the replies to EHLO, HELO and LHLO. A client that counts on it has nothing for its delivery status notification. The 220 to STARTTLS is not reported, as the examples of RFC 4954 section 4.1 leave the code out there.':
    'RFC 2034 第 4 节：声明该扩展的服务器应使每个这样的应答的文本以增强状态码开头，问候语和对 EHLO、HELO、LHLO 的应答除外。依赖它的客户端就没有内容可写入投递状态通知。对 STARTTLS 的 220 不予报告，因为 RFC 4954 第 4.1 节的示例在该处省略了它。',
  'Put the code that fits behind the reply code, or do not offer ENHANCEDSTATUSCODES. Where no other fits, it is 2.0.0, 4.0.0 or 5.0.0.':
    '在应答码之后加上合适的增强状态码，或不要声明 ENHANCEDSTATUSCODES。没有其他合适的代码时，使用 2.0.0、4.0.0 或 5.0.0。',
  'OpenSMTPD leaves it out in refusals of RCPT; Postfix, Sendmail, Dovecot, smtp-server and go-smtp wrote it in every recorded reply.':
    'OpenSMTPD 在拒绝 RCPT 时省略它；Postfix、Sendmail、Dovecot、smtp-server 和 go-smtp 在每个有记录的应答中都写了它。',
  'The server offers ENHANCEDSTATUSCODES, and where the code belongs stands something like it that is none: in brackets, with a mark or text glued to it, or with too few or too many numbers or digits.':
    '服务器声明了 ENHANCEDSTATUSCODES，而应为增强状态码之处是类似却不是它的内容：写在括号中，紧连着标点或文字，或者数字的个数或位数过少或过多。',
  'RFC 3463 section 2 and RFC 2034 section 4: the code is class, subject and detail, with dots between, one to three digits in the latter two, and a blank behind it. Anything else is text for a program, and the reply has no code.':
    'RFC 3463 第 2 节和 RFC 2034 第 4 节：增强状态码由类别、主题和细节组成，以点分隔，后两者各为一到三位数字，其后是空格。对程序来说，其他任何写法都只是文本，该应答就没有增强状态码。',
  'Write it as `5.1.1` with a blank on both sides.': '写作 `5.1.1`，两侧各有一个空格。',
  'qmail and its kin write `(#5.1.1)` at the end of the text and do not offer the extension; that is not reported.':
    'qmail 及其同类把 `(#5.1.1)` 写在文本末尾，并且不声明该扩展；这种情况不予报告。',
  'The server sends an enhanced code whose subject and detail are not in the registry, or whose class is none of 2, 4 and 5.':
    '服务器发送的增强状态码，其主题和细节不在注册表中，或其类别不是 2、4、5 之一。',
  'RFC 5248 set up a registry for these codes. A sender that does not know one understands no more than its class and subject (RFC 3463 section 2), and reports show a number that nobody can look up.':
    'RFC 5248 为这些代码建立了注册表。不认识某个代码的发送方只能理解其类别和主题（RFC 3463 第 2 节），而报告中会出现谁也查不到的编号。',
  'Use the registered code that fits best, or x.0 of the subject where none does.':
    '使用最合适的已注册代码；没有合适的代码时使用该主题的 x.0。',
  'Some large mail services have codes of their own, mostly with details above the registered ones.':
    '一些大型邮件服务有自己的代码，大多是大于已注册编号的细节。',
  'A 220 greeting, a 250 to EHLO, HELO or LHLO, or a 3yz reply has an enhanced status code.':
    '220 问候语、对 EHLO、HELO 或 LHLO 的 250，或 3yz 应答带有增强状态码。',
  'RFC 2034 section 4 excepts the greeting, the replies to EHLO and HELO, and 3yz replies, for which there is no class. In a greeting and a 250 to EHLO the first word is the server’s name (RFC 5321 sections 4.2 and 4.1.1.1), so that clients take the code for it.':
    'RFC 2034 第 4 节将问候语、对 EHLO 和 HELO 的应答以及 3yz 应答排除在外，3yz 也没有对应的类别。在问候语和对 EHLO 的 250 中，第一个词是服务器名称（RFC 5321 第 4.2 和 4.1.1.1 节），因此客户端会把增强状态码当作名称。',
  'Leave the code out there.': '在这些地方省略增强状态码。',
  'go-smtp puts one into its 250 to HELO. OpenSMTPD, Sendmail and Postfix have one in refusals of EHLO, which is not reported.':
    'go-smtp 在对 HELO 的 250 中写了它。OpenSMTPD、Sendmail 和 Postfix 在拒绝 EHLO 时写了它，这种情况不予报告。',
  'The server asks for the first response of an AUTH exchange with a bare `334`, without the blank that belongs behind the code.':
    '服务器以单独的 `334` 请求 AUTH 交换的第一个响应，应答码之后没有应有的空格。',
  'RFC 4954 section 4: a challenge is `334`, a blank and the base64 text, and the blank stays where the text is empty. Clients that split the line at the blank may fail. An editor that strips trailing blanks makes the same picture, so that it is only a hint.':
    'RFC 4954 第 4 节：质询由 `334`、一个空格和 base64 文本组成，文本为空时空格仍然保留。以空格拆分该行的客户端可能会失败。去除行尾空格的编辑器也会造成同样的结果，因此这只是提示。',
  'Send `334 ` with the blank. In an editor, keep trailing blanks in transcripts.':
    '发送带空格的 `334 `。在编辑器中，保留会话记录的行尾空格。',
  'The recorded servers send the blank.': '有记录的服务器都发送该空格。',
  'The first word of a 220 greeting, or of the first line of the reply to EHLO or HELO, is no domain and no address literal.':
    '220 问候语，或对 EHLO 或 HELO 的应答的第一行，其第一个词不是域名，也不是地址字面量。',
  'RFC 5321 section 4.2 (`Greeting`) and section 4.1.1.1 (`ehlo-ok-rsp`) begin the text with the name of the server. Clients log it, and some see by it that they have connected to themselves. They go on all the same.':
    'RFC 5321 第 4.2 节（`Greeting`）和第 4.1.1.1 节（`ehlo-ok-rsp`）规定文本以服务器名称开头。客户端会记录它，有些客户端据此发现连接到了自己。尽管如此，它们都会继续。',
  'Begin the text with the fully qualified name of the host, or with its address in brackets.':
    '使文本以主机的完全限定域名或方括号中的地址开头。',
  'All recorded servers begin their greeting with the name.': '所有有记录的服务器的问候语都以名称开头。',
  'A reply has characters beyond ASCII although the client did not use SMTPUTF8.':
    '应答含有非 ASCII 字符，而客户端没有使用 SMTPUTF8。',
  'RFC 5321 section 4.2: the text of a reply is ASCII. SMTPUTF8 allows UTF-8 only in the addresses of replies: in 251 and 551 where MAIL asked for it (RFC 6531 section 3.7.4.1), and with the names in replies to VRFY and EXPN that asked (section 3.7.4.2). Where the client has asked, nothing is reported, whatever the text says. Clients put the text into reports and logs, where other characters come out as rubbish.':
    'RFC 5321 第 4.2 节：应答的文本是 ASCII。SMTPUTF8 只允许在应答的地址中使用 UTF-8：MAIL 请求了它时在 251 和 551 中（RFC 6531 第 3.7.4.1 节），以及在请求了它的 VRFY 和 EXPN 的应答中连同姓名一起使用（第 3.7.4.2 节）。如果客户端已请求，则无论文本是什么都不予报告。客户端会把文本写入报告和日志，其他字符在那里会变成乱码。',
  'Write the text in ASCII. An address that is echoed is left out where it is not ASCII.':
    '用 ASCII 书写文本。回显的地址如果不是 ASCII，应省略。',
  'The server said 221 or 421, which close the session, and sends further replies on the same connection.':
    '服务器发送了表示关闭会话的 221 或 421，却在同一连接上继续发送应答。',
  'RFC 5321 section 4.1.1.10: on QUIT the server MUST send 221 and then close the connection; 421 announces that the server closes it (section 3.8). A client that reads on takes the extra replies for something else, and one that does not may be cut off in the middle.':
    'RFC 5321 第 4.1.1.10 节：对 QUIT，服务器必须发送 221，然后关闭连接；421 则宣告服务器将关闭连接（第 3.8 节）。继续读取的客户端会误解多出的应答，而不再读取的客户端可能在中途被切断。',
  'Close the connection behind 221 and 421. A server that can go on uses another code, such as 451 or 450.':
    '在 221 和 421 之后关闭连接。可以继续的服务器应使用其他应答码，例如 451 或 450。',
  'Every recorded server closes the connection with 221 and with 421.':
    '所有有记录的服务器都在 221 和 421 之后关闭连接。',
  'The text behind 334 has characters that base64 has not, and the client answers in base64. Where the answer is not recorded, is masked, or is no base64 either, nothing is reported: some tools write challenges and answers decoded.':
    '334 之后的文本含有 base64 所没有的字符，而客户端以 base64 响应。如果响应没有记录、已被遮盖，或同样不是 base64，则不予报告：有些工具写出的是解码后的质询和响应。',
  'RFC 4954 section 4: the text of a 334 reply is the challenge in base64, and must not be anything else. A client that cannot decode it cancels the exchange with `*`.':
    'RFC 4954 第 4 节：334 应答的文本是 base64 形式的质询，不得为其他内容。无法解码它的客户端会以 `*` 取消交换。',
  'Send the challenge in base64: `334 VXNlcm5hbWU6` for `Username:`. Where the mechanism has no challenge yet, send `334 ` with nothing behind the blank.':
    '以 base64 发送质询：`Username:` 应为 `334 VXNlcm5hbWU6`。如果机制尚无质询，应发送 `334 `，空格之后没有内容。',
  'The recorded servers send base64. NTLM is left out: servers answer its AUTH with plain text such as `NTLM supported`, and clients expect that.':
    '有记录的服务器都发送 base64。NTLM 不在此列：服务器以 `NTLM supported` 这样的纯文本应答其 AUTH，客户端也预期如此。',
};
