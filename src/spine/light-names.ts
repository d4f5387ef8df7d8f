/** Ten colours, tail to head: five for a dark scene, where they glow, and five for a bright one, where they tint. */
export const lightColours = {
  dawn: 'f76 f95 fb7 6bf 4df e65 d69 87e 48d 2ab',
  ember: 'e75 f85 fa6 fc7 fda d65 d73 d82 c81 a81',
  ocean: '57f 49f 4bf 5de 8ed 46d 38d 29c 1ab 2a9',
} as const;

/** Name of a set of colours. */
export type LightName = keyof typeof lightColours;

/** Every set of colours there is for the light. */
export const lightNames = Object.freeze(Object.keys(lightColours) as [LightName, ...LightName[]]);
