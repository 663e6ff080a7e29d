// Reads logs as anybody may who has never seen the program that made them, with the packages of
// the Go project for checksum databases: note for signatures, tlog for the tree and its proofs.
//
//	main KEY OLDER-CHECKPOINT LOG [LOG …]
//
// Of each folder LOG it opens the checkpoint with KEY, proves every entry, and proves that the log
// leads on from the older checkpoint where that is of no more entries. It prints a line for each.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type tiles struct{ folder string }

func (t tiles) Height() int { return height }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		// Static logs leave the height out of the path, since it is always eight.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func opened(path string, verifier note.Verifier) tlog.Tree {
	text, err := os.ReadFile(path)
	check(err)
	signed, err := note.Open(text, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(signed.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree
}

func entries(folder string, size int64) [][]byte {
	var found [][]byte
	for start := int64(0); start < size; start += 1 << height {
		width := size - start
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: -1, N: start >> height, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(folder, path))
		check(err)
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			found = append(found, data[2:2+length])
			data = data[2+length:]
		}
	}
	return found
}

func main() {
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	older := opened(os.Args[2], verifier)
	for _, folder := range os.Args[3:] {
		tree := opened(filepath.Join(folder, "checkpoint"), verifier)
		reader := tlog.TileHashReader(tree, tiles{folder})
		held := entries(folder, tree.N)
		for place, entry := range held {
			proof, err := tlog.ProveRecord(tree.N, int64(place), reader)
			check(err)
			hash := tlog.RecordHash(entry)
			check(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(place), hash))
		}
		fmt.Printf("%d of %d entries are proved", len(held), tree.N)
		if older.N <= tree.N {
			proof, err := tlog.ProveTree(tree.N, older.N, reader)
			check(err)
			check(tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash))
			fmt.Printf(", and that it leads on from %d", older.N)
		}
		fmt.Println()
	}
}
