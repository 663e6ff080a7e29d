"""The tree of RFC 6962: its known roots, and proofs that hold for what is true and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.log.merkle import (
    consistency_proof,
    inclusion_proof,
    is_consistent,
    is_included,
    leaf_hash,
    root_of,
)

INPUTS = [
    bytes.fromhex(each)
    for each in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
LEAVES = [leaf_hash(each) for each in INPUTS]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


@pytest.mark.parametrize("size", range(len(ROOTS)))
def test_l13_the_roots_are_those_of_rfc_6962(size: int) -> None:
    assert root_of(LEAVES[:size]).hex() == ROOTS[size]


@given(st.integers(1, 70), st.data())
def test_l14_an_inclusion_proof_holds_for_its_own_leaf_and_place_alone(
    size: int, data: st.DataObject
) -> None:
    leaves = [leaf_hash(bytes([number])) for number in range(size)]
    root = root_of(leaves)
    place = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(leaves, place)
    assert is_included(leaves[place], place, size, proof, root)
    assert not is_included(leaf_hash(b"another"), place, size, proof, root)
    assert not is_included(leaves[place], size, size, proof, root)
    assert not is_included(leaves[place], place, size, [*proof, root], root)
    if size > 1:
        assert not is_included(leaves[place], place, size, proof[:-1], root)


@given(st.integers(0, 70), st.integers(0, 70))
def test_l15_a_consistency_proof_holds_for_every_earlier_size_and_no_other_history(
    one: int, two: int
) -> None:
    earlier, size = sorted((one, two))
    leaves = [leaf_hash(bytes([number])) for number in range(size)]
    proof = consistency_proof(leaves, earlier)
    before, now = root_of(leaves[:earlier]), root_of(leaves)
    assert is_consistent(earlier, before, size, now, proof)
    other = root_of([leaf_hash(b"rewritten"), *leaves[1:earlier]])
    assert not is_consistent(earlier, other, size, now, proof)
    if earlier < size:
        assert not is_consistent(size, now, earlier, before, proof)
