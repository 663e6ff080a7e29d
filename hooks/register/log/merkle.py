"""The Merkle tree of RFC 6962, section 2.1: roots, and proofs that need few hashes.

A hash is the 32 bytes of SHA-256. Leaves are given as their hashes, in the order of the log.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two hashes."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over all leaves; that of none is the hash of nothing."""
    if not leaves:
        return sha256(b"").digest()
    level = list(leaves)
    while len(level) > 1:
        paired = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level = [*paired, *level[len(paired) * 2 :]]
    return level[0]


def inclusion_proof(leaves: Sequence[bytes], place: int) -> list[bytes]:
    """The hashes that lead from the leaf at ``place`` (from 0) to the root."""
    if len(leaves) < 2:
        return []
    middle = _split(len(leaves))
    if place < middle:
        return [*inclusion_proof(leaves[:middle], place), root_of(leaves[middle:])]
    return [*inclusion_proof(leaves[middle:], place - middle), root_of(leaves[:middle])]


def is_included(leaf: bytes, place: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether a proof leads from a leaf to the root (RFC 9162, section 2.1.3.2)."""
    if not 0 <= place < size:
        return False
    at, last, found = place, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(each, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, each)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def consistency_proof(leaves: Sequence[bytes], size: int) -> list[bytes]:
    """The hashes that show that the first ``size`` leaves were the whole log once."""
    if not 0 < size < len(leaves):
        return []
    return _subproof(leaves, size, whole=True)


def is_consistent(
    size: int, root: bytes, later_size: int, later_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether a later root leads on from an earlier one (RFC 9162, section 2.1.4.2)."""
    if size == 0 or size == later_size:
        return not proof and (root == later_root if size else root == root_of(()))
    if size > later_size or not proof:
        return False
    rest = list(proof)
    if size & (size - 1) == 0:
        rest.insert(0, root)
    at, last = size - 1, later_size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    was = now = rest[0]
    for each in rest[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            was, now = node_hash(each, was), node_hash(each, now)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            now = node_hash(now, each)
        at, last = at >> 1, last >> 1
    return last == 0 and was == root and now == later_root


def _subproof(leaves: Sequence[bytes], size: int, *, whole: bool) -> list[bytes]:
    if size == len(leaves):
        return [] if whole else [root_of(leaves)]
    middle = _split(len(leaves))
    if size <= middle:
        return [*_subproof(leaves[:middle], size, whole=whole), root_of(leaves[middle:])]
    rest = _subproof(leaves[middle:], size - middle, whole=False)
    return [*rest, root_of(leaves[:middle])]


def _split(size: int) -> int:
    """The largest power of two below a size of two or more."""
    return 1 << (size - 1).bit_length() - 1
