"""An address that was published leads nowhere.

People quote addresses in reports, minutes and court papers. An address that this register has
published never stops working: what stood there may be withdrawn, removed with a reason, or moved to
another name, and the address says so for ever.

Bad:
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
Good:
    decisions/2026/CPCC2026-014.md
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
    decisions/ledger/ledger.txt
        2026-10-16 | published | decision | /decisions/CPCC2026-014/ | 1 | 66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779 | - | - | - | 071358cfa35bf37c | 0000000000000000
    decisions/ledger/texts/66/66ef15b18e9bc1cec33da7f8f94e06d0cad2ef40f8f6505ee753d6ad1a544779.txt
        ---
        title: Vehicle recovery contract extended to 2028
        decided: 14 October 2026
        published: 16 October 2026
        background:
          - title: Vehicle recovery options
        ---
        The contract runs two more years.

        ## Decision

        To extend the contract to 31 October 2028.
"""  # noqa: E501 (a line of a ledger is long)

from __future__ import annotations

from collections.abc import Iterator

from register.ledger.entry import Entry
from register.ledger.past import address_of, formerly
from register.ledger.store import FILE
from register.linking.register import Register
from register.records.dates import When
from register.records.page import page_address
from register.records.record import Record
from register.rules.finding import Level
from register.rules.rule import Found, Rule, pasted
from register.source.place import Place


def check(register: Register) -> Iterator[Found]:
    """Addresses of records and pages in the ledger at which nothing stands, nor leads on."""
    ledger, unread = register.past.ledger, _unread(register)
    records: tuple[Record, ...] = (*register.records.values(), *register.pages)
    there = {address_of(record) for record in records}
    there |= {former for record in records for former in formerly(record)}
    held_back = {f"/{key}/" for key in register.held_back}
    for address, entry in ledger.addresses.items():
        if ledger.now_at(address) in unread:
            continue  # what is wrong with its file is told, and may be all that is
        if entry.type != "list" and (address not in there or address in held_back):
            said = "and it is held back now" if address in held_back else "and nothing is there now"
            yield Found(
                Place(FILE, ledger.line_of(entry)),
                f"{address} was published on {When.of(entry.day).words}, {said}.",
                _hint(entry, register, held_back=address in held_back),
            )


def _unread(register: Register) -> set[str]:
    """The addresses of files that cannot be read as records."""
    read = {*register.records, *(page.key for page in register.pages)}
    unread = register.files_of.keys() - read
    addresses = (page_address(key) if key.endswith(".md") else f"{key}/" for key in unread)
    return {"/" + address.lstrip("/") for address in addresses}


def _hint(entry: Entry, register: Register, *, held_back: bool) -> str:
    on = When.of(register.today).words
    name = entry.address.strip("/").rpartition("/")[2]
    if held_back:
        return (
            "What the public has seen cannot be held back. Take out `publish_on`, or withdraw it "
            "with a reason:"
            + pasted("withdrawn:", f"  on: {on}", "  reason: Why it is taken back.")
        )
    return (
        "Bring its file back. If it is to be taken away from the public, write in it:"
        + pasted("removed:", f"  on: {on}", "  reason: Why it is taken away.")
        + "\nIf the same thing has another name now, write in its file:"
        + pasted(f"formerly: {name}")
    )


RULE = Rule("R731", "published-address-gone", Level.ERROR, __doc__ or "", check)
