"""A mail server on loopback: says its port, then each message it takes as a line of JSON. Ends with its input.

What it does depends on whom a message is for: busy@ is put off, gone@ is refused, slow@ is taken, but not answered for.
"""

import asyncio
import base64
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

_, wanted_port, security, certificate = sys.argv


def say(what):
    print(json.dumps(what), flush=True)


def part(part):
    content = part.get_payload(decode=True)
    return {
        "type": part.get_content_type(),
        "method": part.get_param("method"),
        "file": part.get_filename(),
        "bytes": base64.b64encode(content).decode(),
    }


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("busy@"):
            return "451 4.3.0 try again later, " + address
        if address.startswith("gone@"):
            return "550 5.1.1 no such mailbox: " + address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        say(
            {
                "envelope": [envelope.mail_from, *envelope.rcpt_tos],
                "from": str(message["from"]),
                "to": str(message["to"]),
                "subject": str(message["subject"]),
                "message_id": str(message["message-id"]),
                "tls": session.ssl is not None,
                "user": session.auth_data.decode() if session.auth_data else None,
                "parts": [part(one) for one in message.walk() if not one.is_multipart()],
            }
        )
        if any(address.startswith("slow@") for address in envelope.rcpt_tos):
            await asyncio.sleep(600)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    if data.login == b"geleit" and data.password == "Regenschirm-im-Flur".encode():
        return AuthResult(success=True, auth_data=data.login)
    return AuthResult(success=False, handled=False)


def protocol():
    context = None
    if security == "starttls":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    return SMTP(
        Handler(),
        hostname="localhost",
        authenticator=authenticate,
        auth_required=security != "open",
        auth_require_tls=security == "starttls",
        tls_context=context,
        require_starttls=security == "starttls",
    )


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", int(wanted_port))
    say(server.sockets[0].getsockname()[1])
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
