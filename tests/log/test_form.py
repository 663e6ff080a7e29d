"""The files of the log, as the specifications at c2sp.org have them."""

from __future__ import annotations

import base64

import pytest

from register.log.checkpoint import Checkpoint, checkpoint_of
from register.log.merkle import leaf_hash, root_of
from register.log.note import Signer, Verifier
from register.log.tiles import bundle, log_files, path_of, unbundled

# The key and the note of the specification's own example.
KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
NOTE = (
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ON"
    "ncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


def test_l18_a_checkpoint_is_three_lines_and_one_that_nobody_signed_says_so() -> None:
    checkpoint = checkpoint_of("decisions.example.org/log", [b"one"])
    root = base64.b64encode(leaf_hash(b"one")).decode()
    assert checkpoint.text == f"decisions.example.org/log\n1\n{root}\n"
    assert checkpoint.unsigned == f"{checkpoint.text}unsigned\n"
    assert Checkpoint.of(checkpoint.text) == Checkpoint.of(checkpoint.unsigned) == checkpoint


@pytest.mark.parametrize(
    "text",
    ["", "a\n1\n", "a\n01\n" + "A" * 43 + "=\n", "a\n-1\nx\n", "a\n1\nAAAA\n", "\n1\nAAAA\n"],
)
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"it is not three lines|its root is no SHA-256"):
        Checkpoint.of(text)


def test_the_signature_of_the_specifications_example_is_taken_and_no_other() -> None:
    verifier = Verifier.of(KEY)
    assert verifier.text == KEY
    assert verifier.has_signed(NOTE)
    assert not verifier.has_signed(NOTE.replace("example message", "example passage"))
    assert not verifier.has_signed(NOTE.replace("example.com/foo", "example.com/bar"))
    assert not verifier.has_signed(NOTE.partition("\n\n")[0])
    assert not verifier.has_signed(NOTE.replace("Uw2QOkn8", "Uw2QOln8"))


def test_a_key_signs_the_same_text_always_alike_and_is_read_back() -> None:
    signer = Signer.made("decisions.example.org/log")
    assert Signer.of(signer.text) == signer
    note = signer.signed("a text\n")
    assert note == signer.signed("a text\n")
    assert signer.verifier.has_signed(note)
    assert not Signer.made("decisions.example.org/log").verifier.has_signed(note)


@pytest.mark.parametrize("text", ["", "x", KEY[:-4], KEY.replace("530d903a", "530d903b")])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no key of this kind|do not belong together"):
        Verifier.of(text)


def test_tiles_stand_where_the_specification_puts_them() -> None:
    assert path_of("0", 0, 34) == "tile/0/000.p/34"
    assert path_of("entries", 0) == "tile/entries/000"
    assert path_of("0", 1_234_067) == "tile/0/x001/x234/067"


def test_tiles_hold_the_hashes_of_the_tree() -> None:
    entries = [str(number).encode() for number in range(600)]
    files = dict(log_files(entries))
    assert set(files) == {
        *("tile/entries/000", "tile/entries/001", "tile/entries/002.p/88"),
        *("tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"),
    }
    hashes = [leaf_hash(entry) for entry in entries]
    assert files["tile/0/001"] == b"".join(hashes[256:512])
    assert files["tile/1/000.p/2"] == root_of(hashes[:256]) + root_of(hashes[256:512])
    assert unbundled(files["tile/entries/002.p/88"]) == entries[512:]


def test_a_bundle_that_is_cut_short_is_refused() -> None:
    whole = bundle([b"one", b"three"])
    assert whole == b"\0\3one\0\5three"
    for length in range(1, len(whole)):
        if length != 5:
            with pytest.raises(ValueError, match="cut short"):
                unbundled(whole[:length])
    with pytest.raises(ValueError, match="more than 65535 bytes"):
        bundle([b"x" * 65_536])
