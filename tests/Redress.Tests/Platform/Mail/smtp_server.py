"""A real SMTP server for tests: keeps each message as a file, and fails at a step of the protocol when it is told to.

usage: smtp_server.py FOLDER PORT
The file FOLDER/fault says "STEP ACTION": at connect, helo, mail, rcpt, data, end (the text has arrived) or stored (it is
kept, but not acknowledged) it will "die", "drop" the connection, or answer with a reply such as "450 4.2.0 Try later".
"""
import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

folder, port = sys.argv[1], int(sys.argv[2])
fault_file = os.path.join(folder, "fault")




def fault(server, step):
    """The reply to give instead of going on; None where nothing is wrong."""
    try:
        with open(fault_file) as file:
            at, action = file.read().split(" ", 1)
    except FileNotFoundError:
        return None
    if at != step:
        return None
    if action == "die":
        os.remove(fault_file)
        os._exit(1)
    if action == "drop":
        server.transport.abort()
        raise ConnectionResetError
    return action


class Keeper:
    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        reply = fault(server, "helo")
        return [reply] if reply else responses

    async def handle_HELO(self, server, session, envelope, hostname):
        session.host_name = hostname
        return fault(server, "helo") or f"250 {server.hostname}"

    async def handle_MAIL(self, server, session, envelope, address, options):
        reply = fault(server, "mail")
        if not reply:
            envelope.mail_from = address
        return reply or "250 2.1.0 Go on"

    async def handle_RCPT(self, server, session, envelope, address, options):
        reply = fault(server, "rcpt")
        if not reply:
            envelope.rcpt_tos.append(address)
        return reply or "250 2.1.5 Go on"

    async def handle_DATA(self, server, session, envelope):
        reply = fault(server, "end")
        if reply:
            return reply
        number = sum(name.endswith(".eml") for name in os.listdir(folder)) + 1
        path = os.path.join(folder, f"{number:06}")
        with open(path, "wb") as file:
            file.write(f"X-Envelope-To: {','.join(envelope.rcpt_tos)}\r\n".encode() + envelope.original_content)
        os.rename(path, path + ".eml")
        return fault(server, "stored") or "250 2.0.0 Kept"


class Server(SMTP):
    async def _handle_client(self):
        reply = fault(self, "connect")
        if reply:
            await self.push(reply)
            self.transport.close()
            return
        await super()._handle_client()

    async def smtp_DATA(self, arg):
        reply = fault(self, "data")
        if reply:
            await self.push(reply)
        else:
            await super().smtp_DATA(arg)


async def main():
    server = await asyncio.get_running_loop().create_server(lambda: Server(Keeper(), enable_SMTPUTF8=True, ident="tests"), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
