"""``python -m register.commands NAME …``: run one command, and end as a command should.

Its exit status says what it did, whoever listens: a reader that has left, such as ``head``, changes
nothing, and neither does an output that was never open. What could not be written for another
reason, such as a full disk, is told and is a failure. A command that is stopped, at the keyboard or
by the system, says so and ends with 128 and the number of the signal, as POSIX shells count.
"""

from __future__ import annotations

import gc
import signal
import sys
from importlib import import_module
from types import FrameType

from register.commands.streams import open_the_closed, speak


def run(name: str, arguments: list[str]) -> int:
    """Run the command of this name; the exit status."""
    open_the_closed()
    said = speak()
    try:
        signal.signal(signal.SIGTERM, _stop)
        status = _status(name, arguments)
    except KeyboardInterrupt:
        status = _stopped(name, signal.SIGINT)
    except _Ended:
        status = _stopped(name, signal.SIGTERM)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    lost = said.lost
    if lost is not None:
        print(f"Not all that scripts/{name} had to say was written: {lost}.", file=sys.stderr)
        sys.stderr.flush()
        return status or 1
    return status


class _Ended(BaseException):
    """The system asks this process to end; nothing on the way takes it for a fault."""


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _Ended


def _stopped(name: str, number: signal.Signals) -> int:
    whole = " The site that stands is whole: the one from before, or the new one."
    print(f"Stopped.{whole if name in ('build', 'publish') else ''}", file=sys.stderr)
    return 128 + number


def _status(name: str, arguments: list[str]) -> int:
    """What the command's own code, click's included, makes of its run."""
    gc.disable()  # modules leave no garbage: to look for it is a seventh of the time they take
    # Here and not above, so that a stop while it loads is a stop too.
    import click

    main: click.Command = import_module(f"register.commands.{name}").main
    gc.enable()
    try:
        ended = main.main(arguments, prog_name=f"scripts/{name}", standalone_mode=False)
    except click.ClickException as misused:
        misused.show()
        return misused.exit_code
    except click.Abort:  # click's name for an interrupt, and for the end of what is typed
        raise KeyboardInterrupt from None
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return ended if isinstance(ended, int) else 0


if __name__ == "__main__":
    ended = run(sys.argv[1], sys.argv[2:])
    gc.freeze()  # or Python would look through all that was read once more before it ends
    sys.exit(ended)
