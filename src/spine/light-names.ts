/** Every set of colours there is for the light. */
export const lightNames = Object.freeze(['dawn', 'ember', 'ocean', 'meadow'] as const);

/** Name of a set of colours, tail to head. */
export type LightName = (typeof lightNames)[number];

/** Five colours from tail to head: for a dark scene, where they glow, and for a bright one, where they tint. */
export const lightColours: Readonly<Record<LightName, { readonly dark: string; readonly bright: string }>> = {
  dawn: { dark: 'ff7a5e ff9a5c ffc273 69b4ff 48d8ff', bright: 'ec6a5c db63a0 8d74e6 3d8ce0 1aa3b8' },
  ember: { dark: 'f2705c ff8f57 ffab5e ffc878 ffe3a8', bright: 'd9604f df7336 d9801f c98718 ae8212' },
  ocean: { dark: '4f7dff 4c9dff 48bfff 4fdcec 86f2dc', bright: '4a63d8 3a80de 2799d4 17a8b6 22b096' },
  meadow: { dark: 'e8b75a cfd062 96d673 5fd39a 62d8c8', bright: 'cc9433 9aa136 5fa548 2f9f6c 219a8e' },
};
