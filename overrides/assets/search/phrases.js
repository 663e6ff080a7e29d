// Which words follow which in a part: most words of a phrase stand in every year, two or three of
// them side by side in few. The numbers and the files are those of register/search/phrases.py.
const MOST = 3; // words side by side that have a number of their own

/** The names, of those given, of the parts that have all words side by side in this order. */
export async function partsWithPhrase(words, names, folder) {
  const { files } = await read(`${folder}phrases.json`);
  const length = Math.min(words.length, MOST);
  const runs = words.slice(length - 1).map((_, place) => words.slice(place, place + length));
  const has = await Promise.all(
    runs.map(async (run) => {
      const number = numberOf(run.map(plain).join(" "));
      const held = await read(`${folder}phrases/${number & (files - 1)}.json`);
      return (name) => isAmong(held[name] ?? [], number >>> 16);
    }),
  );
  return names.filter((name) => has.every((holds) => holds(name)));
}

/** Whether a number is among those that stand as steps, each from the one before. */
function isAmong(steps, number) {
  let at = 0;
  return steps.some((step) => (at += step) === number);
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

const plain = (word) => word.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** CRC-32. */
function numberOf(text) {
  let number = -1;
  for (const byte of new TextEncoder().encode(text)) {
    number ^= byte;
    for (let bit = 0; bit < 8; bit += 1) number = (number >>> 1) ^ (number & 1 ? 0xedb88320 : 0);
  }
  return ~number >>> 0;
}
