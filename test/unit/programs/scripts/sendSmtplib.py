# Sends message.eml with the debug output on.
import smtplib
import sys

server = smtplib.SMTP(local_hostname="client.example.org")
server.set_debuglevel(1)
server.connect("127.0.0.1", int(sys.argv[1]))
server.login("user", "secret")
with open("message.eml", "rb") as file:
    server.sendmail("a@example.org", ["b@example.net", "nobody@example.net"], file.read())
server.quit()
