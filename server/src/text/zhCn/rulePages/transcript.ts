/** What the pages of the rules about the transcript itself say. */
export const TRANSCRIPT_PAGE_TEXTS: Readonly<Record<string, string>> = {
  'The text is not clearly written in one of the forms that are known, so it is read in the one that comes nearest.':
    '文本没有明确采用任何一种已知格式，因此按最接近的格式读取。',
  'Who said a line decides what it means. Where the form is a guess, sides may be taken for one another, and findings can be wrong.':
    '一行由谁发出决定它的含义。格式由猜测得出时，双方可能会被弄反，报告的问题也可能有误。',
  'Choose the form yourself with “SMTP: Select Transcript Dialect…”, the setting `smtp.dialect` or `--dialect` on the command line. If no form fits, put `C: ` before each line of the client and `S: ` before each line of the server.':
    '用“SMTP: 选择会话记录格式…”、设置 `smtp.dialect` 或命令行上的 `--dialect` 自行选择格式。如果没有合适的格式，在客户端的每一行之前写 `C: `，在服务器的每一行之前写 `S: `。',
  'A line has no mark that says who spoke, and is neither an event, a comment nor a line of the message. Of several such lines in a row the first is reported.':
    '一行没有表明谁在说话的标记，也不是事件、注释或邮件的行。连续多个这样的行只报告第一行。',
  'What stands there is not judged. If it was a command or a reply, the lines behind it may be understood wrongly.':
    '该处的内容不作判断。如果它是命令或应答，其后的行可能会被误解。',
  'Put `C: ` or `S: ` before what was said, `# ` before what is a remark, and write events as `* connect`, `* tls`, `* gap` or `* close`. If the whole file is in another form, choose it with “SMTP: Select Transcript Dialect…”.':
    '在所说的内容之前写 `C: ` 或 `S: `，在说明之前写 `# `，事件写作 `* connect`、`* tls`、`* gap` 或 `* close`。如果整个文件采用另一种格式，用“SMTP: 选择会话记录格式…”选择它。',
  'A section of the file is a dialogue in another form than the lines above, for example the output of curl below a dialogue with `C:` and `S:`. It is read in that form, as a session of its own.':
    '文件的一段是采用与上面各行不同格式的对话，例如在带有 `C:` 和 `S:` 的对话下方是 curl 的输出。它按该格式作为单独的会话读取。',
  'Where a section begins and ends, and in which form it is, is found out from its lines: who reads the findings should know. A section of fewer than six lines is passed over.':
    '一段从哪里开始、到哪里结束、采用哪种格式，都是由其各行得出的：阅读报告的人应当知道这一点。少于六行的段不予处理。',
  'Nothing has to be done. For other programs, save each recording in a file of its own, or bring all into one form.':
    '不需要做任何事。对于其他程序，应把每个记录保存为单独的文件，或将全部内容统一为一种格式。',
  'Questions in forums often show the same problem twice, once as telnet or swaks shows it and once as the log of a server.':
    '论坛中的提问往往把同一问题显示两次，一次如 telnet 或 swaks 所显示，一次如服务器的日志所记录。',
  'A line has no mark, and looks like the rest of the long line above it: a terminal, a mail program or a forum has broken it in two.':
    '一行没有标记，看起来是上面长行的其余部分：终端、邮件程序或论坛把它拆成了两行。',
  'The line above is judged without its end. A command may lose parameters, and a reply its text.':
    '上面的行按缺少结尾来判断。命令可能会丢失参数，应答可能会丢失文本。',
  'Join the two lines, with a blank where the break was.': '合并这两行，在断开之处加一个空格。',
  'Mails are wrapped at 72 to 78 columns, terminals at 80. Postfix folds its notices so, too; that form is read as it is.':
    '邮件在 72 至 78 列处折行，终端在 80 列处。Postfix 也这样折叠其通知；这种格式会照原样读取。',
  'A line has the mark of the client or the server, but its text is the talk of the program that made the recording (`*** Connection closed`, `=== TLS started`, `Trying 192.0.2.1...`). Of several such lines in a row the first is reported. The lines `050 …` are what Sendmail tells in verbose mode of its own next session.':
    '一行带有客户端或服务器的标记，但其文本是进行记录的程序自己的输出（`*** Connection closed`、`=== TLS started`、`Trying 192.0.2.1...`）。连续多个这样的行只报告第一行。`050 …` 的行是 Sendmail 在详细模式下关于它自己的下一个会话的输出。',
  'Nobody said the line on the wire. It is left out of the session, so that no command or reply is counted too many.':
    '传输中没有任何一方说过该行。它不计入会话，因此不会多算命令或应答。',
  'Take the mark away, or make the line a comment (`# …`) or an event (`* tls`, `* close S`).':
    '去掉标记，或把该行改为注释（`# …`）或事件（`* tls`、`* close S`）。',
  'Scripts that print all they read with one mark do so, and Sendmail behind the command VERB, which other servers do not know.':
    '用同一标记输出所读取的一切的脚本会这样，Sendmail 在命令 VERB 之后也会这样，而其他服务器不认识该命令。',
  'The transcript holds only what the client said, or only what the server said. It is reported once for a file.':
    '会话记录只有客户端所说的内容，或只有服务器所说的内容。每个文件只报告一次。',
  'Whether a command was accepted, and what a reply answers, cannot be known then. Findings that need the other side are held back.':
    '这样就无法知道命令是否被接受，也无法知道应答对应什么。需要另一方内容的问题不予报告。',
  'Record both directions. In a capture take the packets of both ports, in a debug log choose the level that shows the server’s replies, too.':
    '记录两个方向。在抓包中取两个端口的数据包，在调试日志中选择也显示服务器应答的级别。',
  'PHPMailer at debug level 1 shows the client alone. Captures have one side only where the routes of the two directions differ.':
    'PHPMailer 在调试级别 1 时只显示客户端。只有两个方向的路由不同时，抓包才会只有一方。',
  'A line of a session has an earlier time than the line before it.': '会话的某一行的时间早于前一行的时间。',
  'Lines stand in the order in which they passed on the wire. Where a time is earlier, lines were moved or two recordings merged, or the clock was set: then the order, and all that is concluded from it, may be wrong.':
    '各行按它们在传输中经过的顺序排列。如果某个时间较早，则是行被移动过，或合并了两个记录，或调整了时钟：这时顺序以及由此得出的一切结论都可能有误。',
  'Sort the lines by their times, or look up in the original recording which of them came first.':
    '按时间排列各行，或在原始记录中查明哪一行在先。',
  'Logs that several threads write swap lines that are a few milliseconds apart. Captures made on two interfaces and merged by hand do so, too.':
    '由多个线程写入的日志会交换相隔几毫秒的行。在两个接口上抓包并手工合并的记录也会如此。',
  'A reply came later than a client has to wait for it, or the client was silent for longer than a server has to wait for its next line. Only where the transcript has times.':
    '应答到来的时间超过客户端必须等待的时间，或客户端沉默的时间超过服务器必须等待其下一行的时间。仅在会话记录有时间时报告。',
  'RFC 5321 section 4.5.3.2 says how long each side should wait at the least: 5 minutes for the greeting and the replies to MAIL and RCPT, 2 for the 354, 10 for the reply to the end of the message, and a server 5 minutes for the next command. Who takes longer must expect that the other side gives up. A client that gives up behind the final dot sends the message again, and the recipient gets it twice.':
    'RFC 5321 第 4.5.3.2 节规定每一方至少应等待多久：对问候语以及 MAIL 和 RCPT 的应答为 5 分钟，对 354 为 2 分钟，对邮件结束的应答为 10 分钟，服务器对下一条命令为 5 分钟。用时更长的一方必须预料到另一方会放弃。在结束点之后放弃的客户端会再次发送邮件，收件人就会收到两次。',
  'Let the server answer the final dot as soon as it has stored the message, and deliver it afterwards; checks that may still refuse it have to be done by then. Let the client open a connection only when it has something to say, and leave with QUIT.':
    '服务器应在存储邮件之后立即应答结束点，之后再投递；可能会拒绝邮件的检查必须在此之前完成。客户端只在有内容要发送时才打开连接，并以 QUIT 离开。',
  'Servers that look up names or check content before they answer are slow at RCPT and at the final dot; tarpits are so on purpose. Postfix waits 300 s for a command, Exim 5 minutes.':
    '在应答之前查询名称或检查内容的服务器，在 RCPT 和结束点处较慢；tarpit 则是有意如此。Postfix 等待命令 300 秒，Exim 等待 5 分钟。',
  'The recorder says that octets of the connection were not recorded (`* gap 1460 S`).':
    '记录程序表明连接的某些字节没有记录（`* gap 1460 S`）。',
  'What was said there is not known: a command, a reply or text of the message. From here on nothing is held against either side until a reply tells how far the session is.':
    '该处所说的内容不得而知：可能是命令、应答或邮件的文本。从此处起，直到有应答表明会话进行到哪里，不对任何一方作不利判断。',
  'Record again with a larger buffer, or capture on the machine that sends or receives.':
    '用更大的缓冲区重新记录，或在发送或接收的机器上抓包。',
  'Captures lose packets under load and where the snapshot length is too small. What a writer leaves out on purpose (`...`) is not reported.':
    '在负载下以及快照长度过小时，抓包会丢失数据包。作者有意略去的内容（`...`）不予报告。',
  'The session ends inside a message or chunk, in the middle of a reply of several lines, or with a command to which no reply is shown.':
    '会话在邮件或分块之中、在多行应答的中间，或以一条没有显示应答的命令结束。',
  'Whether the rest is missing in the recording or was never sent cannot be told. A message without its final dot was not delivered, as far as the transcript shows (RFC 5321 section 4.1.1.4).':
    '无法判断其余部分是在记录中缺失，还是从未发送。就会话记录所见，没有结束点的邮件没有投递（RFC 5321 第 4.1.1.4 节）。',
  'Save the recording again, to its end. If the connection really ended here, say so with `* close S` or `* close C`; then the side that left is judged.':
    '重新保存记录，直到其末尾。如果连接确实在此处结束，用 `* close S` 或 `* close C` 说明；这样就会对离开的一方作出判断。',
  'Pasted sessions often end with the last command of interest. A QUIT without a reply is not reported: many tools close without reading it.':
    '粘贴的会话往往以最后一条相关的命令结束。没有应答的 QUIT 不予报告：许多工具不读取它就关闭连接。',
  'A comment `smtp-ignore` or `smtp-ignore-file` names a rule that finds nothing there, or a directive names a rule that does not exist, or no rule at all.':
    '注释 `smtp-ignore` 或 `smtp-ignore-file` 指定的规则在该处没有发现任何问题，或指令指定的规则不存在，或没有指定任何规则。',
  'A directive that is left over hides the next fault of this kind unseen, and one with a misspelt name hides nothing at all.':
    '多余的指令会在不知不觉中隐藏下一个同类错误，而名称拼写错误的指令什么也不会隐藏。',
  'Remove the directive, or correct the name of the rule. `# smtp-ignore RULE -- reason` is for the next line that is neither blank nor a comment, `# smtp-ignore-file RULE` for the whole file. Several rules are set apart by blanks.':
    '删除该指令，或改正规则的名称。`# smtp-ignore RULE -- reason` 用于其后第一个既非空行也非注释的行，`# smtp-ignore-file RULE` 用于整个文件。多个规则以空格分隔。',
  'A comment `smtp-expect` says that the next line shows a fault on purpose, but the rule that it names finds nothing there.':
    '注释 `smtp-expect` 表明下一行有意展示错误，但它指定的规则在该处没有发现任何问题。',
  'Lessons and tests show faults on purpose. Where the fault is gone, the lesson no longer shows what it says, or the test no longer tests anything.':
    '教程和测试会有意展示错误。如果错误不复存在，教程就不再展示它所说的内容，测试也不再测试任何内容。',
  'Put the directive right above the line at which the fault is reported, correct the line, or remove the directive. Use `smtp-ignore` for a fault that may stay but is not the point.':
    '把指令放在报告错误的行的正上方，改正该行，或删除该指令。对于可以保留但并非重点的错误，使用 `smtp-ignore`。',
  'The packet capture, of which this transcript was made, ends in the middle of a packet, is damaged, or has packets of a kind that cannot be read. The comment `# capture: …` below the last session says where.':
    '生成此会话记录的抓包文件在某个数据包中间结束、已损坏，或有无法读取的数据包类型。最后一个会话下方的注释 `# capture: …` 说明在哪里。',
  'Sessions, or parts of them, may be missing in the transcript. Nothing in it is held against client or server for that.':
    '会话记录可能缺少会话或会话的一部分。不会因此对其中的客户端或服务器作不利判断。',
  'Copy or record the capture again. A capture that is still being written has to be closed first; of one with an unknown link type, record another interface.':
    '重新复制或记录抓包文件。仍在写入的抓包文件必须先关闭；链路类型未知时，改为记录另一个接口。',
  'tcpdump leaves half a packet when it is killed without `-U`, as do full disks and captures that are copied while they grow.':
    'tcpdump 在没有使用 `-U` 时被终止，会留下半个数据包；磁盘已满，以及在增长时复制抓包文件，也会如此。',
};
