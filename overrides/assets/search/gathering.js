// The results of all parts in one order.
const PATIENCE = 300; // milliseconds before results of some parts are shown without the others

/** What every part finds; `meanwhile` is given what is there while slow parts are waited for. */
export async function gather(parts, asked, meanwhile) {
  const [newest, ...rest] = parts.namesFor(asked);
  const answers = new Map();
  const ask = async (name) => {
    answers.set(name, await parts.found(name, asked));
  };
  const found = () => together([newest, ...rest], answers, asked.order);
  if (!newest) return [];
  await ask(newest);
  const timer = setTimeout(() => meanwhile(found()), PATIENCE);
  try {
    // What belongs to no year comes second: agreements, forces, bodies, which names often mean.
    await parts.each([...rest.slice(-1), ...rest.slice(0, -1)], ask);
  } finally {
    clearTimeout(timer);
  }
  return found();
}

/** The results of several parts in one order; a part that has not answered may hold newer ones. */
function together(names, answers, order) {
  const missing = names.findIndex((name) => !answers.has(name));
  const known = order === "newest" && missing >= 0 ? names.slice(0, missing) : names;
  const all = known.flatMap((name) => answers.get(name) ?? []);
  return order === "best" ? all.sort((one, other) => other.score - one.score) : all;
}
