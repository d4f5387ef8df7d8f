/** How many nodes are made meanwhile. */
export const nodesMade = (make: () => void): number => {
  const kinds = Object.entries(Object.getOwnPropertyDescriptors(globalThis)).flatMap(([name, descriptor]) => {
    const value: unknown = descriptor.value;
    const isNode = typeof value === 'function' && value.prototype instanceof AudioNode;
    return isNode ? [[name, value as typeof GainNode] as const] : [];
  });
  let nodes = 0;
  for (const [name, Kind] of kinds)
    Object.assign(globalThis, {
      [name]: class extends Kind {
        constructor(...options: ConstructorParameters<typeof GainNode>) {
          super(...options);
          nodes++;
        }
      },
    });
  make();
  Object.assign(globalThis, Object.fromEntries(kinds));
  return nodes;
};
